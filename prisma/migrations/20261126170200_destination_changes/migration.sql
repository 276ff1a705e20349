-- A destination is active, paused until a day, closing on a day, or inactive; and what a change means is decided for each
-- person. "Temporarily closed" is paused, with no day known.
ALTER TYPE "destination_status" RENAME VALUE 'temporarily_closed' TO 'paused';
ALTER TYPE "destination_status" ADD VALUE 'closing' AFTER 'paused';
ALTER TYPE "deadline_kind" ADD VALUE 'destination_changed' AFTER 'safety_check_outcome';
ALTER TYPE "deadline_kind" ADD VALUE 'destination_changed_to_manager' AFTER 'destination_changed';

ALTER TABLE "destination_service" ADD COLUMN "status_since" DATE,
ADD COLUMN "paused_until" DATE,
ADD COLUMN "closes_on" DATE;
ALTER TABLE "handover" ADD COLUMN "destination_decided_on" DATE;

-- When an entry of an earlier version was last checked is the nearest that is known of its change.
UPDATE "destination_service" SET "status_since" = coalesce("last_checked_on", CURRENT_DATE);
