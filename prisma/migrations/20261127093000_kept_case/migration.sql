-- A record that was closed as a duplicate names the one that is kept, so that each shows the other.
ALTER TYPE "notice_reason" ADD VALUE 'duplicate';

ALTER TABLE "case" ADD COLUMN "kept_case_id" UUID;
ALTER TABLE "case" ADD CONSTRAINT "case_kept_case_id_fkey"
  FOREIGN KEY ("kept_case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "case_kept_case_id_idx" ON "case"("kept_case_id");

-- Until now the reference was text. One that exists, and was not itself closed as a duplicate, becomes the link.
UPDATE "case" AS "duplicate" SET "kept_case_id" = "kept"."id"
FROM "case" AS "kept", (
  SELECT DISTINCT ON ("case_id") "case_id",
    upper(regexp_replace(coalesce("answers" ->> 'keptCase', "answers" ->> 'survivingCase'), '\s', '', 'g')) AS "key"
  FROM "closure_request"
  WHERE "decision" = 'approved' AND "reason" = 'duplicate_or_error'
  ORDER BY "case_id", "requested_at" DESC
) AS "request"
WHERE "request"."case_id" = "duplicate"."id"
  AND "duplicate"."end_reason" = 'duplicate_or_error'
  AND "kept"."programme_id" = "duplicate"."programme_id"
  AND "kept"."reference_key" = "request"."key"
  AND "kept"."id" <> "duplicate"."id"
  AND "kept"."end_reason" IS DISTINCT FROM 'duplicate_or_error';

ALTER TABLE "case" ADD CONSTRAINT "case_kept_case" CHECK (
  "kept_case_id" IS NULL
  OR ("end_reason" IS NOT DISTINCT FROM 'duplicate_or_error' AND "kept_case_id" <> "id")
);
