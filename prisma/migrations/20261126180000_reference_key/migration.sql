-- References are unique without regard to case and spaces, as `referenceKey` says. Of stored twins the first keeps
-- the plain key; the others get a number after a character that no reference has, so that no reference is changed
-- and no new one can join them.
ALTER TABLE "case" ADD COLUMN "reference_key" TEXT;

UPDATE "case" SET "reference_key" = "keyed"."key" || CASE WHEN "keyed"."nth" = 1 THEN '' ELSE '#' || "keyed"."nth" END
FROM (
  SELECT "id", "key", row_number() OVER (PARTITION BY "programme_id", "key" ORDER BY "id") AS "nth"
  FROM (SELECT "id", "programme_id", upper(regexp_replace("reference", '\s', '', 'g')) AS "key" FROM "case") AS "each"
) AS "keyed"
WHERE "case"."id" = "keyed"."id";

ALTER TABLE "case" ALTER COLUMN "reference_key" SET NOT NULL;
CREATE UNIQUE INDEX "case_programme_id_reference_key_key" ON "case"("programme_id", "reference_key");
