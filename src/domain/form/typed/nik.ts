// A citizen's number (NIK KTP) must never reach us. NIK is a homonym here: a cooperative's NIK (Nomor Induk Koperasi)
// has 13 digits and is welcome, a citizen's has 16.

/** Whether a text holds what looks like a NIK KTP: 16 digits together, or in groups that carry a date of birth. */
export function looksLikeNik(text: string): boolean {
  const normal = text.normalize("NFKC");
  if (/(?<!\d)\d{16}(?!\d)/.test(normal)) return true;

  const grouped = normal.match(/(?<!\d)\d(?:[ .-]?\d){15}(?![ .-]?\d)/g) ?? [];
  return grouped.some((digits) => hasDateOfBirth(digits.replace(/\D/g, "")));
}

/** Digits 7 to 10 are day and month, with 40 added to the day for women. So years in a row (2023 2024 2025 2026) pass. */
function hasDateOfBirth(nik: string): boolean {
  const day = Number(nik.slice(6, 8)) % 40;
  const month = Number(nik.slice(8, 10));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
