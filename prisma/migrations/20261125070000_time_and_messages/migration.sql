-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "not_before" TIMESTAMPTZ(3),
ADD COLUMN     "person_id" INTEGER,
ADD COLUMN     "taken_by" TEXT;

-- AlterTable
ALTER TABLE "inbox_update" ADD COLUMN     "claimed_by" TEXT;

-- AlterTable: an obligation that exists has the instants its period opened with.
ALTER TABLE "obligation" ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "exempt_reason" TEXT,
ADD COLUMN     "exempted_at" TIMESTAMPTZ(3),
ADD COLUMN     "exempted_by_id" INTEGER,
ADD COLUMN     "late_until" TIMESTAMPTZ(3),
ADD COLUMN     "locks_at" TIMESTAMPTZ(3),
ADD COLUMN     "opens_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopened_until" TIMESTAMPTZ(3),
ADD COLUMN     "time_zone" TEXT;

UPDATE "obligation" o
SET "opens_at" = p."opens_at", "due_at" = p."due_at", "late_until" = p."late_until", "locks_at" = p."locks_at",
    "time_zone" = coalesce(g."definition"->>'time_zone', 'Asia/Jakarta')
FROM "period" p JOIN "program" g ON g."id" = p."program_id"
WHERE p."id" = o."period_id";

ALTER TABLE "obligation" ALTER COLUMN "due_at" SET NOT NULL,
ALTER COLUMN "late_until" SET NOT NULL,
ALTER COLUMN "locks_at" SET NOT NULL,
ALTER COLUMN "opens_at" SET NOT NULL,
ALTER COLUMN "time_zone" SET NOT NULL;

-- AlterTable
ALTER TABLE "period" ADD COLUMN     "name" JSONB;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "room" ADD COLUMN     "lost_why" TEXT;

-- CreateTable
CREATE TABLE "unit_succession" (
    "from_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("from_code","to_code")
);

-- CreateTable
CREATE TABLE "holiday_change" (
    "date" DATE NOT NULL,
    "cancelled" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "changed_by_id" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "holiday_change_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "stand_in_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reopening" (
    "id" SERIAL NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "asked_by_id" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "granted" BOOLEAN,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "reopening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "obligation_id" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "delivery_key" TEXT,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("obligation_id","step","person_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "unit_code" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pace" (
    "name" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pace_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "pulse" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pulse_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "broadcast" (
    "id" SERIAL NOT NULL,
    "author_id" INTEGER NOT NULL,
    "unit_code" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "asks_receipt" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "starts_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast_reader" (
    "broadcast_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "delivery_key" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcast_reader_pkey" PRIMARY KEY ("broadcast_id","person_id")
);

-- CreateIndex
CREATE INDEX "unit_succession_to_code_idx" ON "unit_succession"("to_code");

-- CreateIndex
CREATE INDEX "absence_person_id_ends_on_idx" ON "absence"("person_id", "ends_on");

-- CreateIndex
CREATE INDEX "reopening_obligation_id_idx" ON "reopening"("obligation_id");

-- CreateIndex
CREATE INDEX "nudge_delivery_key_idx" ON "nudge"("delivery_key");

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- CreateIndex
CREATE INDEX "audit_entry_unit_code_at_idx" ON "audit_entry"("unit_code", "at");

-- CreateIndex
CREATE INDEX "broadcast_state_starts_at_idx" ON "broadcast"("state", "starts_at");

-- CreateIndex
CREATE INDEX "delivery_person_id_planned_at_idx" ON "delivery"("person_id", "planned_at");

-- AddForeignKey
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast_reader" ADD CONSTRAINT "broadcast_reader_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One message in flight to a chat, and one update of a chat in hand: whatever several processes do at once, the index judges.
CREATE UNIQUE INDEX "delivery_one_in_flight" ON "delivery"("chat_id") WHERE "state" = 'sending';
CREATE UNIQUE INDEX "inbox_update_one_in_hand" ON "inbox_update"("chat_id") WHERE "claimed_by" IS NOT NULL AND "handled_at" IS NULL;
CREATE INDEX "inbox_update_waiting" ON "inbox_update"("chat_id", "update_id") WHERE "handled_at" IS NULL;

-- What was planned a moment ago and has no message yet.
CREATE INDEX "nudge_unaddressed" ON "nudge"("person_id", "kind") WHERE "delivery_key" IS NULL;

-- What lies below a unit is found by the beginning of its code. Where text is sorted by a language, as most servers are set
-- up, only an index by byte can serve that. It serves equality as well.
CREATE INDEX "unit_code_idx" ON "unit"("code" text_pattern_ops);
DROP INDEX "assignment_unit_code_role_idx";
CREATE INDEX "assignment_unit_code_role_idx" ON "assignment"("unit_code" text_pattern_ops, "role");
DROP INDEX "obligation_unit_code_idx";
CREATE INDEX "obligation_unit_code_idx" ON "obligation"("unit_code" text_pattern_ops);

-- Hardly any unit is closed, and every list of the silent asks which.
CREATE INDEX "unit_closed" ON "unit"("code") WHERE "closed_on" IS NOT NULL;

-- A stand-in is invited for a time.
ALTER TABLE "invitation" ADD COLUMN "ends_on" DATE;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "unreachable_why" TEXT;
