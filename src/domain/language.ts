// The languages of the product: Indonesian is the source of truth, English is complete.

export const LANGUAGES = ["id", "en"] as const;

export type Language = (typeof LANGUAGES)[number];
