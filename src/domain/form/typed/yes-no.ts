// Yes, no, and the polite word that is neither: an official's "siap" says that the message arrived, not that a thing is so.

import { isManners, tidy, tokenize, writeOut } from "./text.ts";

/** Yes or no; `undefined` for anything else, for both at once ("tidak benar"), and for a mere "siap". */
export function readYesNo(text: string): boolean | undefined {
  const words = tokenize(tidy(text)).flatMap(writeOut);
  const yes = words.some((word) => YES.has(word));
  const no = words.some((word) => NO.has(word));
  if (!words.every((word) => YES.has(word) || NO.has(word) || word === "ada" || isManners(word))) return undefined;

  if (yes !== no) return yes;
  return !yes && words.includes("ya") ? true : undefined; // beside another word "ya" is only a particle: "belum ya"
}

/** Whether a text agrees to what was shown: a yes, and here also "siap", "setuju" or 👍. */
export function readConsent(text: string): boolean {
  const words = tokenize(tidy(text)).flatMap(writeOut);
  const agrees = words.some((word) => CONSENT.has(word));
  const others = words.filter(
    (word) => !CONSENT.has(word) && !isManners(word) && !["saya", "kami", "dan"].includes(word),
  );
  if (agrees && others.length === 0) return true;
  return readYesNo(text) === true || isAcknowledgment(text);
}

/** "siap", "baik pak", "terima kasih", 👍: polite, and no data. */
export function isAcknowledgment(text: string): boolean {
  const words = tokenize(tidy(text));
  if (words.length === 0) return /[👍🙏👌🫡]/u.test(text);
  return words.some((word) => NOTED.has(word)) && words.every((word) => NOTED.has(word) || isManners(word));
}

const YES: ReadonlySet<string> = new Set("iya iyah yes y sudah ok oke okay betul benar inggih".split(" "));
const NO: ReadonlySet<string> = new Set("tidak bukan belum no".split(" "));
const CONSENT: ReadonlySet<string> = new Set(
  "setuju sepakat mengerti paham dimengerti dipahami sudah dibaca membaca baca agree agreed understood".split(" "),
);
const NOTED: ReadonlySet<string> = new Set(
  `siap baik ok oke okay laksanakan dilaksanakan noted mantap sip dimengerti terima terimakasih makasih trims
  trimakasih tks`.split(/\s+/),
);
