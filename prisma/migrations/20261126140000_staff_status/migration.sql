-- An account is suspended or has left; it is no longer just switched off. A person without someone who can act is due.
CREATE TYPE "staff_status" AS ENUM ('active', 'suspended', 'left');
ALTER TYPE "deadline_kind" ADD VALUE 'no_responsible_person' BEFORE 'first_review';

ALTER TABLE "staff" ADD COLUMN "status" "staff_status" NOT NULL DEFAULT 'active',
ADD COLUMN "status_since" DATE;

UPDATE "staff" SET "status_since" = ("created_at" AT TIME ZONE 'Europe/London')::date;

-- Someone who was switched off has left if they carry nothing. Anyone else counts as suspended from that day, so that
-- the people they carry are listed.
UPDATE "staff" SET
  "status" = CASE
    WHEN EXISTS (SELECT 1 FROM "case" WHERE "worker_id" = "staff"."id" AND "position" <> 'ended')
      OR EXISTS (SELECT 1 FROM "hold" WHERE "holder_id" = "staff"."id" AND "state" = 'accepted')
      OR EXISTS (SELECT 1 FROM "hold" WHERE "proposed_by_id" = "staff"."id" AND "state" = 'proposed')
      OR EXISTS (SELECT 1 FROM "closure_request" WHERE "requested_by_id" = "staff"."id" AND "decision" = 'pending')
    THEN 'suspended' ELSE 'left' END::"staff_status",
  "status_since" = coalesce(
    (SELECT max(("at" AT TIME ZONE 'Europe/London')::date) FROM "audit_event"
     WHERE "kind" = 'staff_changed' AND "data" ->> 'staffId' = "staff"."id"::text),
    (now() AT TIME ZONE 'Europe/London')::date)
WHERE NOT "active";

ALTER TABLE "staff" ALTER COLUMN "status_since" SET NOT NULL;
ALTER TABLE "staff" DROP COLUMN "active";
