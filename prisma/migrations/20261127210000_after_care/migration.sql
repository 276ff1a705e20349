-- After-care is kept beside the holds: the commissioner's office makes the safety checks of a completed handover, and
-- responsibility stays where it is. Everything that is stored already is a hold.
CREATE TYPE "hold_kind" AS ENUM ('hold', 'after_care');
ALTER TYPE "deadline_kind" ADD VALUE 'after_care_decision' AFTER 'hold_review';

ALTER TABLE "hold" ADD COLUMN "kind" "hold_kind" NOT NULL DEFAULT 'hold';
CREATE INDEX "hold_handover_id_idx" ON "hold"("handover_id");

-- A case has one hold at a time, and a handover one after-care, which stays accepted when its last check is answered.
DROP INDEX "hold_one_open";
CREATE UNIQUE INDEX "hold_one_open" ON "hold" ("case_id")
  WHERE "kind" = 'hold' AND "state" IN ('proposed', 'accepted');
CREATE UNIQUE INDEX "hold_one_after_care" ON "hold" ("handover_id")
  WHERE "kind" = 'after_care' AND "state" IN ('proposed', 'accepted');

-- After-care is of a handover, and has no state that only a hold has. The safety checks are its reviews.
ALTER TABLE "hold" ADD CONSTRAINT "hold_after_care_whole" CHECK (
  "kind" <> 'after_care'
  OR ("handover_id" IS NOT NULL AND "state" IN ('proposed', 'accepted', 'returned', 'taken_back'))
);
ALTER TABLE "hold" DROP CONSTRAINT "hold_accepted_whole";
ALTER TABLE "hold" ADD CONSTRAINT "hold_accepted_whole" CHECK (
  "state" IN ('proposed', 'returned', 'taken_back')
  OR ("holder_id" IS NOT NULL AND ("review_on" IS NOT NULL OR "kind" = 'after_care') AND "lawful_basis" IS NOT NULL
      AND "article_9_condition" IS NOT NULL AND "person_informed" IS NOT NULL
      AND ("person_informed" OR "not_informed_reason" IS NOT NULL))
);
