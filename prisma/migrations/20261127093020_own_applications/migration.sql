-- A person who applies to a destination themselves: nothing is sent, and they are asked how the waiting goes.
ALTER TYPE "deadline_kind" ADD VALUE 'waiting_check_in' AFTER 'waiting_list_review';

ALTER TABLE "handover" ADD COLUMN "applied_on" DATE, ADD COLUMN "helped_on" DATE;
ALTER TABLE "handover" ADD CONSTRAINT "handover_helped_to_apply" CHECK (
  "helped_on" IS NULL OR ("applied_on" IS NOT NULL AND "helped_on" <= "applied_on")
);
ALTER TABLE "handover" DROP CONSTRAINT "handover_sent_on";
ALTER TABLE "handover" ADD CONSTRAINT "handover_sent_on" CHECK (
  "status" IN ('draft', 'person_declined', 'withdrawn') OR "sent_on" IS NOT NULL OR "applied_on" IS NOT NULL
);
