-- Closing a duplicate used to leave its referrals under way. They are withdrawn on the day on which it was closed, and
-- each destination that was sent something is to be informed.
WITH "under_way" AS (
  SELECT "handover"."id", "handover"."case_id", "handover"."destination_id", "handover"."status", "handover"."sent_on",
    "duplicate"."programme_id", "request"."decided_by_id", "request"."decided_at",
    ("request"."decided_at" AT TIME ZONE 'Europe/London')::date AS "closed_on"
  FROM "case" AS "duplicate"
  JOIN LATERAL (
    SELECT "decided_by_id", "decided_at" FROM "closure_request"
    WHERE "closure_request"."case_id" = "duplicate"."id" AND "decision" = 'approved'
    ORDER BY "requested_at" DESC LIMIT 1
  ) AS "request" ON true
  JOIN "handover" ON "handover"."case_id" = "duplicate"."id"
  WHERE "duplicate"."end_reason" = 'duplicate_or_error'
    AND "handover"."status" IN ('draft', 'referred', 'waiting_list', 'accepted', 'handing_over', 'decline_reported')
), "moved" AS (
  INSERT INTO "handover_event"
    ("handover_id", "move", "from_status", "to_status", "by_id", "at", "happened_on", "details")
  SELECT "id", 'end_as_duplicate', "status", 'withdrawn', "decided_by_id", "decided_at", "closed_on", '{}'
  FROM "under_way"
), "recorded" AS (
  INSERT INTO "audit_event" ("programme_id", "case_id", "kind", "at", "data")
  SELECT "programme_id", "case_id", 'handover_moved', "decided_at",
    jsonb_build_object('handoverId', "id", 'destinationId', "destination_id", 'move', 'end_as_duplicate')
  FROM "under_way"
), "noted" AS (
  INSERT INTO "destination_notice" ("case_id", "handover_id", "reason", "since")
  SELECT "case_id", "id", 'duplicate', "closed_on" FROM "under_way"
  WHERE "sent_on" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "destination_notice" AS "known"
    WHERE "known"."handover_id" = "under_way"."id" AND "known"."informed_on" IS NULL AND "known"."dropped_on" IS NULL
  )
)
UPDATE "handover" SET "status" = 'withdrawn', "version" = "version" + 1
WHERE "id" IN (SELECT "id" FROM "under_way");
