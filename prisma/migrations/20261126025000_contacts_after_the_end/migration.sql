-- The purposes of a contact, made anew so that the new values can be used below in the same transaction.
ALTER TYPE "contact_purpose" RENAME TO "contact_purpose_before";
CREATE TYPE "contact_purpose" AS ENUM ('check_in', 'needs_review', 'handover_planning', 'joint_meeting', 'consent', 'safety', 'professional_liaison', 'information_and_advice', 'lost_contact_attempt', 'feedback', 'informed_of_closing', 'informed_of_death');
ALTER TABLE "contact" ALTER COLUMN "purposes" TYPE "contact_purpose"[] USING "purposes"::text[]::"contact_purpose"[];
DROP TYPE "contact_purpose_before";

ALTER TYPE "deadline_kind" ADD VALUE 'contact_after_end';

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "contacts_reviewed_at" TIMESTAMPTZ(3),
ADD COLUMN     "death_recorded_at" TIMESTAMPTZ(3);

-- A death recorded by an earlier version was recorded when its event says.
UPDATE "case" SET "death_recorded_at" = (
  SELECT max("at") FROM "audit_event"
  WHERE "audit_event"."case_id" = "case"."id" AND "audit_event"."kind" = 'death_recorded'
) WHERE "died_on" IS NOT NULL;

-- Earlier versions asked for the professionals to be informed once a death was recorded, and counted each contact with
-- them since. Those contacts are marked, so that no one is asked to inform the same professionals again.
ALTER TABLE "contact" DISABLE TRIGGER "contact_keeps_its_words";
UPDATE "contact" SET "purposes" = array_append("purposes", 'informed_of_death')
FROM "case"
WHERE "case"."id" = "contact"."case_id" AND "contact"."professional_outcome" IS NOT NULL
  AND "contact"."happened_on" >= "case"."died_on" AND "contact"."recorded_at" > "case"."death_recorded_at";
ALTER TABLE "contact" ENABLE TRIGGER "contact_keeps_its_words";
