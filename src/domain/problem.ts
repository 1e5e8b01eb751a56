// The closed catalogue of refusals. A Problem is what we will not or cannot do and can explain: `locales/` has one
// sentence per code (`problem-CODE`). Anything else that is thrown is a bug.

export type ProblemCode =
  // who and what
  | "not-registered"
  | "notice-not-accepted"
  | "not-permitted"
  | "unit-unknown"
  | "unit-closed"
  | "role-does-not-fit-unit"
  | "phone-of-someone-else"
  // one-time codes
  | "code-unknown"
  | "code-expired"
  | "code-used"
  // reporting
  | "nothing-owed"
  | "period-not-open"
  | "period-locked"
  | "incomplete-report"
  | "no-last-report"
  | "photo-too-large"
  | "photo-unusable"
  | "audio-unusable"
  | "video-unusable"
  | "file-unusable"
  | "file-too-large"
  | "attachment-unknown"
  // forms
  | "form-unknown"
  | "form-not-yours"
  | "form-upload-gone"
  // rooms
  | "room-not-bound"
  | "room-only-in-groups"
  // announcements
  | "broadcast-unknown"
  // running it
  | "database-unreachable"
  | "port-taken"
  | "database-in-use"
  | "backup-needs-pg-dump"
  | "form-version-changed"
  | "area-unknown"
  | "day-to-come"
  | "bot-token-missing"
  | "bot-token-refused"
  | "telegram-unreachable"
  | "file-unreadable"
  | "file-unwritable";

/** Values for the sentence: strings and numbers only, escaped where they are shown. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** A refusal from the catalogue; services throw it, the bot and the command line explain it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, options: { cause?: unknown; details?: ProblemDetails } = {}) {
    super(code, "cause" in options ? { cause: options.cause } : undefined);
    this.name = "Problem";
    this.code = code;
    this.details = options.details ?? {};
  }
}
