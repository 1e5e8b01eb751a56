// What became of an announcement, as the audit keeps it.

import type { Broadcast } from "#domain/broadcast.ts";
import type { AuditEntry } from "#storage/audit.ts";

/** `begin` is what the program itself did when the time had come: nobody tapped. */
type Act = "send" | "schedule" | "unschedule" | "stop" | "begin";

export function broadcastEntry(
  act: Act,
  { id, authorId, unitCode }: Broadcast,
  { at, details = {} }: { readonly at: AuditEntry["at"]; readonly details?: unknown },
): AuditEntry {
  const by = act === "begin" ? {} : { personId: authorId };
  return { at, ...by, action: `broadcast-${act}`, subject: `broadcast:${id}`, unitCode, details };
}
