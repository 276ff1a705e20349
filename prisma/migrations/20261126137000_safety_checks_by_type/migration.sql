-- The safety checks follow from the type of the handover, so only the day of the last answer is kept.
ALTER TYPE "deadline_kind" ADD VALUE 'third_safety_check' AFTER 'second_safety_check';

ALTER TABLE "handover" ADD COLUMN "check_answered_on" DATE;
UPDATE "handover" SET "check_answered_on" = GREATEST("first_check_on", "second_check_on");
ALTER TABLE "handover" DROP COLUMN "first_check_on", DROP COLUMN "second_check_on";

-- A programme that had chosen its own days keeps them, and gains the check after two days for enhanced handovers.
UPDATE "programme" SET "settings" = ("settings" - 'firstSafetyCheckDays' - 'secondSafetyCheckDays') || jsonb_build_object(
  'safetyCheckDays', jsonb_build_object(
    'standard', jsonb_build_array("first", "second"),
    'enhanced', CASE WHEN "first" > 2 THEN jsonb_build_array(2, "first", "second") ELSE jsonb_build_array("first", "second") END
  )
)
FROM (
  SELECT "id" AS "of", COALESCE(("settings" ->> 'firstSafetyCheckDays')::int, 7) AS "first",
    COALESCE(("settings" ->> 'secondSafetyCheckDays')::int, 60) AS "second"
  FROM "programme" WHERE "settings" ?| ARRAY['firstSafetyCheckDays', 'secondSafetyCheckDays']
) AS "chosen"
WHERE "id" = "chosen"."of";
