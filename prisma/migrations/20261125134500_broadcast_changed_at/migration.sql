-- A draft that nobody has touched for a week is thrown away.
ALTER TABLE "broadcast" ADD COLUMN "changed_at" TIMESTAMPTZ(3);
UPDATE "broadcast" SET "changed_at" = "created_at";
ALTER TABLE "broadcast" ALTER COLUMN "changed_at" SET NOT NULL;
