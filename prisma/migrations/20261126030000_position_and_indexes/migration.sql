-- CreateEnum
CREATE TYPE "case_position" AS ENUM ('outstanding', 'held', 'ended');

-- CreateEnum
CREATE TYPE "outstanding_reason" AS ENUM ('no_destination', 'declined', 'not_sent', 'no_answer', 'waiting_list', 'not_started', 'handing_over', 'being_closed');

-- DropIndex
DROP INDEX "case_programme_id_end_reason_idx";

-- DropIndex
DROP INDEX "case_programme_id_last_contact_on_idx";

-- DropIndex
DROP INDEX "case_programme_id_next_due_on_idx";

-- DropIndex
DROP INDEX "case_programme_id_stage_next_due_on_idx";

-- DropIndex
DROP INDEX "case_worker_id_last_contact_on_idx";

-- DropIndex
DROP INDEX "case_worker_id_stage_next_due_on_idx";

-- DropIndex
DROP INDEX "service_user_programme_id_search_name_date_of_birth_idx";

-- DropIndex
DROP INDEX "service_user_search_name_idx";

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "outstanding_reason" "outstanding_reason",
ADD COLUMN     "position" "case_position";

-- By hand: what follows from the stored rows, by the rules of `positionOf` and `outstandingReasonOf`.
UPDATE "case" SET
  "position" = CASE
    WHEN "end_reason" IS NOT NULL THEN 'ended'
    WHEN "holder_office_id" IS NOT NULL THEN 'held'
    ELSE 'outstanding'
  END::"case_position",
  "outstanding_reason" = CASE
    WHEN "end_reason" IS NOT NULL OR "holder_office_id" IS NOT NULL THEN NULL
    WHEN "stage" IN ('closure_requested', 'ready_to_close') THEN 'being_closed'
    WHEN "lead_handover_id" IS NULL THEN 'no_destination'
    ELSE (
      SELECT CASE "lead"."status"
        WHEN 'draft' THEN 'not_sent'
        WHEN 'referred' THEN 'no_answer'
        WHEN 'waiting_list' THEN 'waiting_list'
        WHEN 'accepted' THEN 'not_started'
        WHEN 'handing_over' THEN 'handing_over'
        WHEN 'completed' THEN 'being_closed'
        ELSE 'declined'
      END
      FROM "handover" AS "lead" WHERE "lead"."id" = "case"."lead_handover_id"
    )
  END::"outstanding_reason";
ALTER TABLE "case" ALTER COLUMN "position" SET NOT NULL;
ALTER TABLE "case" ADD CONSTRAINT "case_outstanding_for_a_reason"
  CHECK (("position" = 'outstanding') = ("outstanding_reason" IS NOT NULL));

-- AlterTable
ALTER TABLE "service_user" ADD COLUMN     "search_text" TEXT;

-- By hand: the names, folded before, and the references, folded as `foldForSearch` does.
UPDATE "service_user" SET "search_text" = concat_ws(' ', "search_name", (
  SELECT string_agg(
    trim(regexp_replace(
      lower(regexp_replace(normalize("case"."reference", NFKD), '[''’‘ʼʻ`′´‐‑‒–—―−\u00AD\u0300-\u036F-]', '', 'g')),
      '[^[:alnum:]]+', ' ', 'g'
    )), ' ' ORDER BY "case"."reference"
  )
  FROM "case" WHERE "case"."service_user_id" = "service_user"."id"
));
ALTER TABLE "service_user" ALTER COLUMN "search_text" SET NOT NULL;
ALTER TABLE "service_user" DROP COLUMN "search_name";

-- CreateIndex
CREATE INDEX "case_programme_id_position_outstanding_reason_next_due_on_r_idx" ON "case"("programme_id", "position", "outstanding_reason", "next_due_on", "reference");

-- CreateIndex
CREATE INDEX "case_programme_id_position_next_due_on_reference_idx" ON "case"("programme_id", "position", "next_due_on", "reference");

-- CreateIndex
CREATE INDEX "case_programme_id_position_stage_next_due_on_idx" ON "case"("programme_id", "position", "stage", "next_due_on");

-- CreateIndex
CREATE INDEX "case_programme_id_position_last_contact_on_idx" ON "case"("programme_id", "position", "last_contact_on");

-- CreateIndex
CREATE INDEX "case_programme_id_position_end_reason_ended_on_idx" ON "case"("programme_id", "position", "end_reason", "ended_on" DESC);

-- CreateIndex
CREATE INDEX "case_worker_id_position_next_due_on_reference_idx" ON "case"("worker_id", "position", "next_due_on", "reference");

-- CreateIndex
CREATE INDEX "case_worker_id_position_last_contact_on_idx" ON "case"("worker_id", "position", "last_contact_on");

-- CreateIndex
CREATE INDEX "service_user_search_text_idx" ON "service_user" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "service_user_programme_id_idx" ON "service_user"("programme_id");
