-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "put_off_from" TIMESTAMPTZ(3);

-- What was put off before is in the audit: the first extension says from which deadline.
UPDATE "obligation" o SET "put_off_from" = (a."details"->>'from')::timestamptz
FROM (
  SELECT DISTINCT ON ("subject") "subject", "details" FROM "audit_entry" WHERE "action" = 'extend' ORDER BY "subject", "id"
) a
WHERE a."subject" = 'obligation:' || o."id";
