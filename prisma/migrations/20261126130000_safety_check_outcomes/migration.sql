-- What a safety check found, and what is due after it.
ALTER TYPE "deadline_kind" ADD VALUE 'safety_check_again' AFTER 'second_safety_check';
ALTER TYPE "deadline_kind" ADD VALUE 'safety_check_outcome' AFTER 'safety_check_again';
CREATE TYPE "safety_outcome" AS ENUM ('with_well', 'with_worse', 'not_with', 'not_established');

ALTER TABLE "handover" ADD COLUMN "last_check_on" DATE,
ADD COLUMN "last_check_outcome" "safety_outcome",
ADD COLUMN "checks_without_answer" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "check_decided_on" DATE;

-- Earlier versions asked whether the destination still supported the person. Someone who was not with it, and whose
-- handover has not broken down since, is shown to a manager now.
UPDATE "handover" SET "last_check_on" = "last"."happened_on",
  "last_check_outcome" = CASE WHEN "last"."answer" = 'no' THEN 'not_with' ELSE 'with_well' END::"safety_outcome"
FROM (
  SELECT DISTINCT ON ("handover_id") "handover_id", "happened_on", "details" ->> 'stillThere' AS "answer"
  FROM "handover_event" WHERE "move" = 'check_safety' ORDER BY "handover_id", "id" DESC
) AS "last"
WHERE "last"."handover_id" = "handover"."id";
