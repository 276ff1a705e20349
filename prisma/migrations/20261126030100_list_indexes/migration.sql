-- DropIndex
DROP INDEX "case_programme_id_position_last_contact_on_idx";

-- DropIndex
DROP INDEX "case_programme_id_position_outstanding_reason_next_due_on_r_idx";

-- DropIndex
DROP INDEX "case_worker_id_position_last_contact_on_idx";

-- DropIndex
DROP INDEX "service_user_programme_id_idx";

-- CreateIndex
CREATE INDEX "case_programme_id_position_outstanding_reason_next_due_on_r_idx" ON "case"("programme_id", "position", "outstanding_reason", "next_due_on", "reference", "id");

-- CreateIndex
CREATE INDEX "case_programme_id_position_id_reference_idx" ON "case"("programme_id", "position", "id", "reference");

-- CreateIndex
CREATE INDEX "case_programme_id_worker_id_position_idx" ON "case"("programme_id", "worker_id", "position");

-- CreateIndex
CREATE INDEX "service_user_programme_id_last_name_first_name_id_idx" ON "service_user"("programme_id", "last_name", "first_name", "id");

-- By hand, because Prisma cannot say where empty values go: people never contacted come first. The conditions are met
-- by every row; an index with one is left alone by Prisma.
CREATE INDEX "case_programme_id_position_contact_idx" ON "case"
  ("programme_id", "position", "last_contact_on" ASC NULLS FIRST, "reference") WHERE "programme_id" IS NOT NULL;
CREATE INDEX "case_worker_id_position_contact_idx" ON "case"
  ("worker_id", "position", "last_contact_on" ASC NULLS FIRST, "reference") WHERE "worker_id" IS NOT NULL;
