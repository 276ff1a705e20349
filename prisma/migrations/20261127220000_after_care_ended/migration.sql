-- After-care ends in its own row when its handover breaks down or the person returns, so that who reaches a case is read
-- from the holds alone.
ALTER TABLE "hold" DROP CONSTRAINT "hold_after_care_whole";
ALTER TABLE "hold" ADD CONSTRAINT "hold_after_care_whole" CHECK (
  "kind" <> 'after_care'
  OR ("handover_id" IS NOT NULL AND "state" IN ('proposed', 'accepted', 'returned', 'ended', 'taken_back'))
);

UPDATE "hold" SET "state" = 'ended', "ended_at" = now(), "end_reason" = 'The handover no longer stands.'
  WHERE "kind" = 'after_care' AND "state" = 'accepted'
    AND "handover_id" NOT IN (SELECT "id" FROM "handover" WHERE "status" = 'completed');
UPDATE "hold" SET "state" = 'returned', "decided_at" = now(), "return_reason" = 'The handover no longer stands.'
  WHERE "kind" = 'after_care' AND "state" = 'proposed'
    AND "handover_id" NOT IN (SELECT "id" FROM "handover" WHERE "status" = 'completed');
