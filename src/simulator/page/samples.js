// What a visitor can send without looking for it on their disk: invented photographs and papers of village life. They are
// made only when they are sent.

/** @typedef {{ label: string, picture?: string, make?: () => Promise<File> }} Sample the server makes up what has no `make` */

const PHOTOS = 6;
const PDF = "application/pdf";

/** @param {{ asTaken: boolean }} how the camera's own file, or what Telegram would have made of it @returns {Sample[]} */
export function samplePhotos({ asTaken }) {
  return Array.from({ length: PHOTOS }, (_, index) => {
    const address = `/sim/samples/${index + 1}.jpg`;
    return {
      label: `Foto contoh ${index + 1}`,
      picture: `${address}?small`,
      make: () => fetchFile(asTaken ? `${address}?asTaken` : address, photoName(index + 1)),
    };
  });
}

/** @returns {Sample[]} */
export function sampleDocuments() {
  return [
    paper("Nota pembelian.pdf", PDF, () => onePagePdf(["Nota pembelian", "Beras 5 kg, 20 karung", "Rp1.560.000"])),
    paper(
      "Daftar anggota.csv",
      "text/csv",
      () => "Nama,Desa,Simpanan\nSiti Aminah,Jemaras,500000\nYanto,Luwuk,350000\n",
    ),
    { label: `${photoName(7)} (foto asli)`, make: () => fetchFile("/sim/samples/7.jpg?asTaken", photoName(7)) },
  ];
}

/** @param {string} name @param {string} type @param {() => string} text @returns {Sample} */
function paper(name, type, text) {
  return { label: name, make: async () => new File([text()], name, { type }) };
}

/** @param {number} number */
function photoName(number) {
  return `IMG_20261102_09150${number}.jpg`;
}

/** @param {string} address @param {string} name */
async function fetchFile(address, name) {
  const response = await fetch(address);
  return new File([await response.blob()], name, { type: "image/jpeg" });
}

/** @param {string[]} lines in ASCII, without brackets */
function onePagePdf(lines) {
  const text = lines.map((line) => `(${line}) Tj 0 -24 Td`).join(" ");
  const stream = `BT /F1 16 Tf 60 760 Td ${text} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ].map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`);

  const head = "%PDF-1.4\n";
  const offsets = objects.map((_, index) => head.length + objects.slice(0, index).join("").length);
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${head.length + objects.join("").length}\n%%EOF\n`;
  return `${head}${objects.join("")}xref\n0 ${count}\n0000000000 65535 f \n${table}${end}`;
}
