-- What was decided without a second person, because the office had no other active member, waits for a review.
CREATE TYPE "alone_act" AS ENUM ('sign', 'waive_gaps', 'waive_item', 'confirm_decline', 'record_person_declines', 'approve_closure');
CREATE TABLE "decided_alone" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "act" "alone_act" NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "finding" TEXT,

    CONSTRAINT "decided_alone_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "decided_alone_case_id_idx" ON "decided_alone"("case_id");
CREATE INDEX "decided_alone_reviewed_at_at_idx" ON "decided_alone"("reviewed_at", "at");
ALTER TABLE "decided_alone" ADD CONSTRAINT "decided_alone_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decided_alone" ADD CONSTRAINT "decided_alone_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decided_alone" ADD CONSTRAINT "decided_alone_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "decided_alone" ADD CONSTRAINT "decided_alone_two_people" CHECK ("reviewed_by_id" <> "by_id");
ALTER TABLE "closure_request" ADD COLUMN "decided_alone" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "closure_request" DROP CONSTRAINT "closure_request_two_people";
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_two_people" CHECK (
  "decided_by_id" <> "requested_by_id" OR "decision" = 'taken_back' OR "decided_alone"
);
