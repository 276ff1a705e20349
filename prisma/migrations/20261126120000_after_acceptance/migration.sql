-- What is due between an acceptance and a completed handover, and to a case that is ready to close.
ALTER TYPE "deadline_kind" ADD VALUE 'draft_to_decide' AFTER 'waiting_list_review';
ALTER TYPE "deadline_kind" ADD VALUE 'start_due' AFTER 'draft_to_decide';
ALTER TYPE "deadline_kind" ADD VALUE 'start_to_manager' AFTER 'start_due';
ALTER TYPE "deadline_kind" ADD VALUE 'first_contact_due' AFTER 'start_to_manager';
ALTER TYPE "deadline_kind" ADD VALUE 'first_contact_to_manager' AFTER 'first_contact_due';
ALTER TYPE "deadline_kind" ADD VALUE 'first_contact_to_office' AFTER 'first_contact_to_manager';
ALTER TYPE "deadline_kind" ADD VALUE 'completion_due' AFTER 'first_contact_to_office';
ALTER TYPE "deadline_kind" ADD VALUE 'closure_to_request' AFTER 'second_safety_check';

ALTER TABLE "handover" ADD COLUMN "first_contact_on" DATE,
ADD COLUMN "start_changes" INTEGER NOT NULL DEFAULT 0;

-- Earlier versions asked for the destination's first contact when a handover was completed.
UPDATE "handover" SET "first_contact_on" = ("handover_event"."details" ->> 'firstContactOn')::date
FROM "handover_event"
WHERE "handover_event"."handover_id" = "handover"."id" AND "handover_event"."move" = 'complete'
  AND "handover_event"."details" ->> 'firstContactOn' IS NOT NULL;
