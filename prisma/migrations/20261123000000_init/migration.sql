-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('provinsi', 'kabupaten', 'kecamatan', 'desa', 'kelurahan', 'koperasi');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('kepala_desa', 'pj_kepala_desa', 'lurah', 'sekdes', 'operator', 'ketua', 'manajer', 'business_assistant', 'pmo', 'camat', 'dinas', 'bupati_office', 'admin');

-- CreateEnum
CREATE TYPE "privacy" AS ENUM ('counts', 'names', 'values');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('planned', 'sending', 'sent', 'skipped', 'failed', 'uncertain');

-- CreateTable
CREATE TABLE "unit" (
    "code" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "telegram_id" BIGINT,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'id',
    "phone" TEXT,
    "notice_version" INTEGER,
    "notice_accepted_at" TIMESTAMPTZ(3),
    "unreachable_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "role" "role" NOT NULL,
    "unit_code" TEXT NOT NULL,
    "deputy" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "code_hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "unit_code" TEXT NOT NULL,
    "deputy" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" INTEGER,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_version" (
    "id" SERIAL NOT NULL,
    "form_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program" (
    "id" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period" (
    "id" SERIAL NOT NULL,
    "program_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "late_until" TIMESTAMPTZ(3) NOT NULL,
    "locks_at" TIMESTAMPTZ(3) NOT NULL,
    "form_version_id" INTEGER NOT NULL,

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" SERIAL NOT NULL,
    "period_id" INTEGER NOT NULL,
    "unit_code" TEXT NOT NULL,

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "obligation_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "form_version_id" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("obligation_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "form_version_id" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "reasons" JSONB NOT NULL,
    "nihil" BOOLEAN NOT NULL,
    "person_id" INTEGER,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" SERIAL NOT NULL,
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "file_unique_id" TEXT NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" SERIAL NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "thread_id" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "privacy" "privacy" NOT NULL,
    "bound_by_id" INTEGER NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,
    "lost_at" TIMESTAMPTZ(3),

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_code" (
    "code_hash" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "privacy" "privacy" NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "room_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "scoreboard" (
    "room_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "message_id" INTEGER,
    "shown" TEXT,
    "shown_at" TIMESTAMPTZ(3),

    CONSTRAINT "scoreboard_pkey" PRIMARY KEY ("room_id","period_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'planned',
    "reason" TEXT,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "message_id" INTEGER,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "inbox_update" (
    "update_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "body" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "inbox_update_pkey" PRIMARY KEY ("update_id")
);

-- CreateTable
CREATE TABLE "session" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "program_id" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_telegram_id_key" ON "person"("telegram_id");

-- CreateIndex
CREATE INDEX "assignment_person_id_idx" ON "assignment"("person_id");

-- CreateIndex
CREATE INDEX "assignment_unit_code_role_idx" ON "assignment"("unit_code", "role");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_hash_key" ON "invitation"("code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "form_version_form_id_version_key" ON "form_version"("form_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "period_program_id_key_key" ON "period"("program_id", "key");

-- CreateIndex
CREATE INDEX "obligation_unit_code_idx" ON "obligation"("unit_code");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_period_id_unit_code_key" ON "obligation"("period_id", "unit_code");

-- CreateIndex
CREATE INDEX "draft_person_id_idx" ON "draft"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_obligation_id_key" ON "report"("obligation_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_number_key" ON "report"("number");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_report_id_version_key" ON "report_version"("report_id", "version");

-- CreateIndex
CREATE INDEX "attachment_sha256_idx" ON "attachment"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_obligation_id_file_unique_id_key" ON "attachment"("obligation_id", "file_unique_id");

-- CreateIndex
CREATE UNIQUE INDEX "room_chat_id_thread_id_key" ON "room"("chat_id", "thread_id");

-- CreateIndex
CREATE INDEX "delivery_state_planned_at_idx" ON "delivery"("state", "planned_at");

-- CreateIndex
CREATE INDEX "inbox_update_handled_at_chat_id_idx" ON "inbox_update"("handled_at", "chat_id");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_key_key" ON "snapshot"("key");

-- CreateIndex
CREATE INDEX "snapshot_program_id_unit_code_as_of_idx" ON "snapshot"("program_id", "unit_code", "as_of");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scoreboard" ADD CONSTRAINT "scoreboard_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scoreboard" ADD CONSTRAINT "scoreboard_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
