-- The dates of a programme are entered at set-up and confirmed by a commissioning manager. Later they, and the
-- thresholds, change only by a proposal that the office approves. No programme was confirmed before this was asked.
ALTER TABLE "programme" ADD COLUMN "dates_confirmed_at" TIMESTAMPTZ(3), ADD COLUMN "dates_confirmed_by_id" UUID;
ALTER TABLE "programme" ADD CONSTRAINT "programme_dates_confirmed_by_id_fkey"
  FOREIGN KEY ("dates_confirmed_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "programme" ADD CONSTRAINT "programme_dates_confirmed" CHECK (
  ("dates_confirmed_at" IS NULL) = ("dates_confirmed_by_id" IS NULL)
);

CREATE TYPE "programme_change_outcome" AS ENUM ('approved', 'sent_back', 'taken_back');
CREATE TABLE "programme_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "who_is_left" TEXT,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "programme_change_outcome",
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_change_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "programme_change_programme_id_proposed_at_idx" ON "programme_change"("programme_id", "proposed_at");
-- One is decided before the next is proposed, so that each says what it changes from.
CREATE UNIQUE INDEX "programme_change_one_open" ON "programme_change"("programme_id") WHERE "outcome" IS NULL;
ALTER TABLE "programme_change" ADD CONSTRAINT "programme_change_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_change" ADD CONSTRAINT "programme_change_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_change" ADD CONSTRAINT "programme_change_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "programme_change" ADD CONSTRAINT "programme_change_decided" CHECK (
  ("outcome" IS NULL) = ("decided_at" IS NULL) AND ("outcome" IS NULL) = ("decided_by_id" IS NULL)
  AND ("outcome" = 'approved' OR "outcome" IS NULL OR "decision_reason" IS NOT NULL)
);
ALTER TABLE "programme_change" ADD CONSTRAINT "programme_change_second_person" CHECK (
  "outcome" IS DISTINCT FROM 'approved' OR "decided_by_id" <> "proposed_by_id"
);
