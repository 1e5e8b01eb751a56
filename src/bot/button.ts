// What a button carries: a name and fields, joined by colons, in at most 64 bytes. Whatever comes back may be forged, so
// parsing gives text only, and everything in it is checked again by whoever acts on it.

const MOST_BYTES = 64;

export interface ButtonKind<Field extends string> {
  /** @throws Error when the fields do not fit: the view drew something Telegram would refuse */
  data(fields: Readonly<Record<Field, string | number>>): string;
  /** For `callbackQuery()`. */
  readonly pattern: RegExp;
  parse(data: string): Readonly<Record<Field, string>>;
}

/** A kind of button; the last field may itself contain colons. */
export function buttonKind<Field extends string>(name: string, fields: readonly Field[]): ButtonKind<Field> {
  return {
    pattern: new RegExp(`^${name}(:|$)`),

    data(values) {
      const data = [name, ...fields.map((field) => String(values[field]))].join(":");
      if (Buffer.byteLength(data) > MOST_BYTES) throw new Error(`button ${name} is longer than ${MOST_BYTES} bytes`);
      return data;
    },

    parse(data) {
      const parts = data.split(":").slice(1);
      const values = fields.map((field, index) => {
        const isLast = index === fields.length - 1;
        return [field, (isLast ? parts.slice(index).join(":") : parts[index]) ?? ""];
      });
      return Object.fromEntries(values);
    },
  };
}

/** A whole number of at most nine digits, as our own ids and revisions are; NaN for anything else. */
export function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
