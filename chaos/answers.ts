// What one village head answers in one month, and how each question looks on the telephone. Every number and every text
// occurs once in a round, so that whatever ends up in the wrong place can be told.

export interface Answer {
  readonly name: string;
  /** Words by which the question is known on a card. */
  readonly asks: string;
  /** What the person types, or taps one after the other. */
  readonly act: { readonly text: string } | { readonly taps: readonly string[] };
  /** The line of the review, without its number. */
  readonly line: string;
  /** As it is stored; undefined for a question that is left out. */
  readonly value: unknown;
}

/** What a person does with months that count from 0: savings grow and nothing shrinks, or there would be questions why. */
export function answersOf(person: number, month: number): readonly Answer[] {
  const men = 40 + person + month;
  const women = 300 + 30 * month + person;
  const savings = 10_000_000 + month * 1_000_000 + person * 10_000;
  const sales = 2_000_000 + month * 100_000 + person * 1000;
  const percent = 40 + month;
  const trouble = `Modal kurang ${person + 1} bulan ${month + 1}`;

  return [
    chosen("tahap", "Sampai tahap mana koperasi", "Mulai usaha (beroperasi)", {
      line: "Tahap: Mulai usaha",
      value: "L5",
    }),
    {
      name: "tahap_sejak",
      asks: "Sejak tanggal berapa tahap ini",
      act: { text: "5 Oktober 2026" },
      line: "Tahap sejak: Senin, 5 Oktober 2026",
      value: "2026-10-05",
    },
    {
      name: "anggota",
      asks: "Berapa jumlah anggota",
      act: { text: `L ${men} P ${women}` },
      line: `Anggota: L ${men}, P ${women} `,
      value: { l: men, p: women },
    },
    {
      name: "simpanan",
      asks: "Berapa total simpanan",
      act: { text: thousands(savings) },
      line: `Total simpanan: Rp${thousands(savings)}`,
      value: savings,
    },
    left("sumber_modal", "Adakah tambahan modal dari luar", "Modal dari luar: –"),
    {
      name: "unit_buka",
      asks: "Unit usaha mana yang buka",
      act: { taps: [". Gerai sembako", "Selesai ("] },
      line: "Unit yang buka: Gerai sembako",
      value: ["gerai_sembako"],
    },
    {
      name: "omzet",
      asks: "Berapa omzet bulan ini",
      act: { text: thousands(sales) },
      line: `Omzet: Rp${thousands(sales)}`,
      value: sales,
    },
    chosen("lahan_status", "Bagaimana status lahan", "Terverifikasi", {
      line: "Status lahan: Terverifikasi",
      value: "terverifikasi",
    }),
    chosen("fisik_tahap", "Sampai tahap mana pembangunan", "Pondasi", {
      line: "Tahap bangunan: Pondasi",
      value: "pondasi",
    }),
    {
      name: "fisik_persen",
      asks: "Berapa persen pembangunan",
      act: { text: `${percent}%` },
      line: `Fisik bangunan: ${percent}%`,
      value: percent,
    },
    {
      name: "legalitas_baru",
      asks: "Legalitas apa yang baru selesai",
      act: { taps: [". NIB", "Selesai ("] },
      line: "Legalitas baru: NIB",
      value: ["nib"],
    },
    chosen("kendala", "Apa kendala utama", ". Modal", { line: "Kendala utama: Modal", value: "modal" }),
    {
      name: "kendala_uraian",
      asks: "Mohon diuraikan singkat kendalanya",
      act: { text: trouble },
      line: `Uraian kendala: ${trouble}`,
      value: trouble,
    },
    chosen("bantuan_dari", "Bantuan dari siapa", "Dinas Koperasi", {
      line: "Bantuan dari: Dinas Koperasi",
      value: "dinas",
    }),
    left("foto", "Silakan kirim foto gerai", "Foto: –"),
  ];
}

function chosen(name: string, asks: string, label: string, rest: Pick<Answer, "line" | "value">): Answer {
  return { name, asks, act: { taps: [label] }, ...rest };
}

function left(name: string, asks: string, line: string): Answer {
  return { name, asks, act: { taps: ["Lewati"] }, line, value: undefined };
}

/** 12.500.000 */
function thousands(amount: number): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ".");
}
