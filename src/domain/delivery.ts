// One message owed to one chat. The kinds are closed; what a message needs to be written at the instant of sending is in
// the row, so that a delivery planned before a restart can be carried out after it.

interface Owed {
  /** Unique for ever. */
  readonly key: string;
  readonly chatId: number;
}

/** One person is reminded once for all the duties that a touch concerns. */
export interface ReminderDelivery extends Owed {
  readonly kind: "reminder";
  readonly personId: number;
  readonly programId: string;
  readonly periodId: number;
  readonly touch: string;
}

export interface DigestDelivery extends Owed {
  readonly kind: "digest";
  readonly personId: number;
  readonly snapshotId: number;
}

/** A request or a decision told to the one person it is for. */
export interface NoticeDelivery extends Owed {
  readonly kind: "notice";
  readonly personId: number;
  readonly notice: string;
  readonly obligationId?: number;
  readonly reopeningId?: number;
  readonly absenceId?: number;
}

export type Delivery = ReminderDelivery | DigestDelivery | NoticeDelivery;

export interface Settlement {
  readonly state: "sent" | "skipped" | "failed" | "uncertain";
  /** A short code, never a text of a person. */
  readonly reason?: string;
  readonly messageId?: number;
}
