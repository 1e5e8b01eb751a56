// How large a form file may be. The largest form we can think of, 1,000 questions and 10,000 choices, fits well within
// those of a workbook and just within those of YAML; what was measured is in docs/decisions/023-a-form-file-is-untrusted.md.

const MEGABYTE = 1024 * 1024;

/** Bytes of an .xlsx as it is sent. */
export const LARGEST_WORKBOOK = 5 * MEGABYTE;

/** Bytes that all parts of an .xlsx together may unpack to, counted while they unpack and never taken from the file. */
export const LARGEST_UNPACKED = 24 * MEGABYTE;

/** Bytes that a part which is no sheet and no table of texts may unpack to; each of its elements is kept in memory. */
export const LARGEST_SMALL_PART = 4 * MEGABYTE;

/** Entries in the directory of the zip; a workbook with a picture on every sheet has a few hundred. */
export const MOST_ZIP_ENTRIES = 2_000;

/** Excel writes about ten levels. */
export const DEEPEST_XML = 64;

/** Characters of one tag or one text in XML, or of one text that comes in pieces: the longest cell with every character written as an entity fits. */
export const LONGEST_XML_TEXT = 256 * 1024;

/** Entries of the table of texts, and the characters they may have together. */
export const MOST_SHARED_TEXTS = 300_000;
export const MOST_SHARED_CHARACTERS = 10_000_000;

/** Sheets of a workbook, those that are not read included. */
export const MOST_SHEETS = 200;

/** Rows with content in a sheet, columns of a sheet, and filled cells of a whole file. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
export const MOST_CELLS = 500_000;

/** Excel's own limit of a cell, in UTF-16 units. Excel calls a file with a longer text damaged. */
export const LONGEST_TEXT = 32_767;

export const LARGEST_YAML = 2 * MEGABYTE;
export const MOST_YAML_LINES = 60_000;

/** Lexical pieces of a YAML file, spaces included; a choice has 37. Ten thousand and a thousand questions have half a million. */
export const MOST_YAML_PIECES = 550_000;

/** Dashes and opening brackets of a YAML file; a choice on one line has two. */
export const MOST_YAML_COLLECTIONS = 50_000;

/** Characters of a text as it is written, with quotes and escapes. */
export const LONGEST_YAML_TEXT = 4 * LONGEST_TEXT;

/** A cell lies in a row in a list in the file; the rest is for the parser's own bookkeeping. */
export const DEEPEST_YAML = 12;

/** Nobody reads more than this, and a hostile file could have one in every cell. */
export const MOST_MISTAKES = 200;
