-- Who reported a decline is kept with it, so that the rules know who cannot decide it alone.
ALTER TABLE "handover" ADD COLUMN "decline_reported_by_id" UUID;
UPDATE "handover" SET "decline_reported_by_id" = (
  SELECT "event"."by_id" FROM "handover_event" AS "event"
  WHERE "event"."handover_id" = "handover"."id" AND "event"."move" = 'report_decline'
    AND NOT EXISTS (SELECT 1 FROM "handover_event" AS "later" WHERE "later"."cancels_id" = "event"."id")
  ORDER BY "event"."at" DESC, "event"."id" DESC
  LIMIT 1
) WHERE "decline_reported_on" IS NOT NULL;

-- Someone in the office may act for a day on a case that no one there holds, as the second person on it.
ALTER TABLE "stand_in" ADD COLUMN "case_id" UUID;
UPDATE "stand_in" SET "case_id" = (SELECT "hold"."case_id" FROM "hold" WHERE "hold"."id" = "stand_in"."hold_id");
-- Two holds of one case may each have been acted on by the same person on one day: one of the two rows says enough.
DELETE FROM "stand_in" AS "earlier" USING "stand_in" AS "later"
  WHERE "earlier"."case_id" = "later"."case_id" AND "earlier"."staff_id" = "later"."staff_id"
    AND "earlier"."on" = "later"."on" AND "earlier"."id" < "later"."id";
ALTER TABLE "stand_in" ALTER COLUMN "case_id" SET NOT NULL;
ALTER TABLE "stand_in" DROP COLUMN "hold_id";
CREATE UNIQUE INDEX "stand_in_case_id_staff_id_on_key" ON "stand_in"("case_id", "staff_id", "on");
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
