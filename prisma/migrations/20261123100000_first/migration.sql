-- Partial and accent-insensitive search for names.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('worker', 'manager', 'commissioner', 'administrator');

-- CreateEnum
CREATE TYPE "risk_level" AS ENUM ('high', 'medium', 'low', 'not_assessed');

-- CreateEnum
CREATE TYPE "end_reason" AS ENUM ('handed_over', 'no_further_support_needed', 'person_declined_support', 'lost_contact', 'moved_away', 'deceased', 'long_term_hospital', 'custody', 'no_service_available', 'duplicate_or_error');

-- CreateEnum
CREATE TYPE "case_stage" AS ENUM ('closed', 'closure_requested', 'held', 'contact_lost', 'to_review', 'ready_to_close', 'handover_active', 'needs_new_plan', 'planning');

-- CreateEnum
CREATE TYPE "need_area" AS ENUM ('mental_health', 'safety', 'housing', 'substance_use', 'money', 'work', 'relationships', 'social_connection', 'physical_health', 'justice', 'daily_living', 'other');

-- CreateEnum
CREATE TYPE "contact_party" AS ENUM ('person', 'family_or_carer', 'professional', 'destination', 'other');

-- CreateEnum
CREATE TYPE "contact_medium" AS ENUM ('phone', 'in_person', 'video', 'text', 'email', 'letter', 'other');

-- CreateEnum
CREATE TYPE "contact_place" AS ENUM ('home', 'office', 'drop_in', 'hospital', 'custody', 'community');

-- CreateEnum
CREATE TYPE "contact_direction" AS ENUM ('from_us', 'to_us');

-- CreateEnum
CREATE TYPE "contact_result" AS ENUM ('made', 'late_but_seen', 'no_answer', 'left_message', 'did_not_attend', 'cancelled_by_person', 'cancelled_by_us', 'wrong_or_dead_number', 'no_reply_to_visit', 'returned_post', 'declined_to_talk');

-- CreateEnum
CREATE TYPE "contact_purpose" AS ENUM ('check_in', 'needs_review', 'handover_planning', 'joint_meeting', 'consent', 'safety', 'professional_liaison', 'information_and_advice', 'lost_contact_attempt', 'feedback');

-- CreateEnum
CREATE TYPE "contact_standing" AS ENUM ('standing', 'corrected', 'entered_in_error');

-- CreateEnum
CREATE TYPE "destination_status" AS ENUM ('active', 'temporarily_closed', 'inactive');

-- CreateEnum
CREATE TYPE "acceptance" AS ENUM ('yes', 'limited', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "referral_route" AS ENUM ('self', 'professional', 'either', 'gp_only');

-- CreateEnum
CREATE TYPE "handover_status" AS ENUM ('draft', 'referred', 'waiting_list', 'accepted', 'handing_over', 'completed', 'decline_reported', 'declined', 'person_declined', 'withdrawn', 'broken_down');

-- CreateEnum
CREATE TYPE "handover_kind" AS ENUM ('lead', 'supporting');

-- CreateEnum
CREATE TYPE "deadline_kind" AS ENUM ('first_review', 'contact_due', 'latest_safe_start', 'answer_due', 'waiting_list_review', 'confirm_decline', 'closure_request');

-- CreateEnum
CREATE TYPE "closure_decision" AS ENUM ('pending', 'approved', 'sent_back');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('checked', 'confirmed', 'undone');

-- CreateEnum
CREATE TYPE "import_row_status" AS ENUM ('ready', 'faulty', 'already_here');

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "commissioner" TEXT NOT NULL,
    "last_referral_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "data_entry_closes_on" DATE NOT NULL,
    "records_freeze_on" DATE NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "programme_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("programme_id","staff_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "subject" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "preferred_name" TEXT,
    "date_of_birth" DATE,
    "phone" TEXT,
    "leave_message" BOOLEAN,
    "address" TEXT,
    "gp_practice" TEXT,
    "search_name" TEXT NOT NULL,

    CONSTRAINT "service_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "service_user_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "opened_on" DATE NOT NULL,
    "worker_id" UUID NOT NULL,
    "risk_level" "risk_level" NOT NULL,
    "own_words" TEXT,
    "earlier_contact_on" DATE,
    "holder_worker_id" UUID,
    "holder_office_id" UUID,
    "holder_destination_id" UUID,
    "end_reason" "end_reason",
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,
    "stage" "case_stage" NOT NULL,
    "lead_handover_id" UUID,
    "last_contact_on" DATE,
    "next_due_on" DATE,
    "next_due_kind" "deadline_kind",

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "case_id" UUID NOT NULL,
    "area" "need_area" NOT NULL,

    CONSTRAINT "need_pkey" PRIMARY KEY ("case_id","area")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "with" "contact_party" NOT NULL,
    "medium" "contact_medium" NOT NULL,
    "place" "contact_place",
    "direction" "contact_direction" NOT NULL,
    "result" "contact_result" NOT NULL,
    "purposes" "contact_purpose"[],
    "words" TEXT NOT NULL,
    "next_step" TEXT,
    "corrects_id" UUID,
    "standing" "contact_standing" NOT NULL DEFAULT 'standing',
    "voided_why" TEXT,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_id" UUID,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "destination_service" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "phone" TEXT,
    "second_phone" TEXT,
    "email" TEXT,
    "hours" TEXT,
    "how_to_refer" TEXT,
    "eligibility" TEXT,
    "areas" TEXT[],
    "needs" "need_area"[],
    "route" "referral_route" NOT NULL,
    "status" "destination_status" NOT NULL DEFAULT 'active',
    "accepting" "acceptance" NOT NULL DEFAULT 'unknown',
    "wait_weeks" INTEGER,
    "places_offered" INTEGER,
    "last_checked_on" DATE,
    "last_checked_by_id" UUID,
    "listed_publicly" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "destination_service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "destination_id" UUID NOT NULL,
    "kind" "handover_kind" NOT NULL,
    "status" "handover_status" NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_on" DATE,
    "acknowledged_on" DATE,
    "answer_agreed_on" DATE,
    "expected_start_on" DATE,
    "list_review_on" DATE,
    "decline_reported_on" DATE,
    "status_before_decline" "handover_status",
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "handover_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "from_status" "handover_status",
    "to_status" "handover_status" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "happened_on" DATE NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "handover_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline" (
    "case_id" UUID NOT NULL,
    "kind" "deadline_kind" NOT NULL,
    "subject" UUID NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("case_id","kind","subject")
);

-- CreateTable
CREATE TABLE "closure_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "reason" "end_reason" NOT NULL,
    "words" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" "closure_decision" NOT NULL DEFAULT 'pending',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "closure_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID,
    "case_id" UUID,
    "kind" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_key" (
    "key" UUID NOT NULL,
    "staff_id" UUID,
    "action" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'checked',
    "encoding" TEXT NOT NULL,
    "delimiter" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "status" "import_row_status" NOT NULL,
    "cells" JSONB NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "case_id" UUID,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE INDEX "membership_staff_id_idx" ON "membership"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_staff_id_idx" ON "session"("staff_id");

-- CreateIndex
CREATE INDEX "sign_in_failure_subject_failed_at_idx" ON "sign_in_failure"("subject", "failed_at");

-- CreateIndex
CREATE INDEX "service_user_search_name_idx" ON "service_user" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "service_user_programme_id_search_name_date_of_birth_idx" ON "service_user"("programme_id", "search_name", "date_of_birth");

-- CreateIndex
CREATE UNIQUE INDEX "case_lead_handover_id_key" ON "case"("lead_handover_id");

-- CreateIndex
CREATE INDEX "case_programme_id_stage_next_due_on_idx" ON "case"("programme_id", "stage", "next_due_on");

-- CreateIndex
CREATE INDEX "case_programme_id_next_due_on_idx" ON "case"("programme_id", "next_due_on");

-- CreateIndex
CREATE INDEX "case_programme_id_last_contact_on_idx" ON "case"("programme_id", "last_contact_on");

-- CreateIndex
CREATE INDEX "case_programme_id_end_reason_idx" ON "case"("programme_id", "end_reason");

-- CreateIndex
CREATE INDEX "case_worker_id_stage_next_due_on_idx" ON "case"("worker_id", "stage", "next_due_on");

-- CreateIndex
CREATE INDEX "case_worker_id_last_contact_on_idx" ON "case"("worker_id", "last_contact_on");

-- CreateIndex
CREATE INDEX "case_service_user_id_idx" ON "case"("service_user_id");

-- CreateIndex
CREATE INDEX "case_holder_destination_id_idx" ON "case"("holder_destination_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_programme_id_reference_key" ON "case"("programme_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "contact_corrects_id_key" ON "contact"("corrects_id");

-- CreateIndex
CREATE INDEX "contact_case_id_happened_on_recorded_at_idx" ON "contact"("case_id", "happened_on" DESC, "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "contact_author_id_recorded_at_idx" ON "contact"("author_id", "recorded_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "destination_service_programme_id_name_key" ON "destination_service"("programme_id", "name");

-- CreateIndex
CREATE INDEX "handover_case_id_planned_at_idx" ON "handover"("case_id", "planned_at" DESC);

-- CreateIndex
CREATE INDEX "handover_destination_id_status_idx" ON "handover"("destination_id", "status");

-- CreateIndex
CREATE INDEX "handover_event_handover_id_at_idx" ON "handover_event"("handover_id", "at");

-- CreateIndex
CREATE INDEX "deadline_kind_due_on_idx" ON "deadline"("kind", "due_on");

-- CreateIndex
CREATE INDEX "closure_request_case_id_requested_at_idx" ON "closure_request"("case_id", "requested_at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_case_id_at_idx" ON "audit_event"("case_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_programme_id_at_idx" ON "audit_event"("programme_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_programme_id_kind_at_idx" ON "audit_event"("programme_id", "kind", "at");

-- CreateIndex
CREATE INDEX "request_key_staff_id_idx" ON "request_key"("staff_id");

-- CreateIndex
CREATE INDEX "import_batch_programme_id_uploaded_at_idx" ON "import_batch"("programme_id", "uploaded_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "import_row_case_id_key" ON "import_row"("case_id");

-- CreateIndex
CREATE INDEX "import_row_batch_id_status_line_idx" ON "import_row"("batch_id", "status", "line");

-- CreateIndex
CREATE UNIQUE INDEX "import_row_batch_id_line_key" ON "import_row"("batch_id", "line");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_user" ADD CONSTRAINT "service_user_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_service_user_id_fkey" FOREIGN KEY ("service_user_id") REFERENCES "service_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_holder_worker_id_fkey" FOREIGN KEY ("holder_worker_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_holder_office_id_fkey" FOREIGN KEY ("holder_office_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_holder_destination_id_fkey" FOREIGN KEY ("holder_destination_id") REFERENCES "destination_service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_lead_handover_id_fkey" FOREIGN KEY ("lead_handover_id") REFERENCES "handover"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_voided_by_id_fkey" FOREIGN KEY ("voided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destination_service" ADD CONSTRAINT "destination_service_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destination_service" ADD CONSTRAINT "destination_service_last_checked_by_id_fkey" FOREIGN KEY ("last_checked_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "destination_service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_event" ADD CONSTRAINT "handover_event_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_key" ADD CONSTRAINT "request_key_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- What follows is written by hand: the invariants that the database holds itself.

-- Names in the order in which people look for them, whatever the server's locale.
ALTER TABLE "service_user" ALTER COLUMN "last_name" TYPE text COLLATE "und-x-icu";
ALTER TABLE "service_user" ALTER COLUMN "first_name" TYPE text COLLATE "und-x-icu";
ALTER TABLE "staff" ALTER COLUMN "name" TYPE text COLLATE "und-x-icu";
ALTER TABLE "destination_service" ALTER COLUMN "name" TYPE text COLLATE "und-x-icu";

ALTER TABLE "programme" ADD CONSTRAINT "programme_dates_in_order"
  CHECK ("last_referral_on" <= "closes_on" AND "closes_on" <= "data_entry_closes_on" AND "data_entry_closes_on" <= "records_freeze_on");

ALTER TABLE "staff" ADD CONSTRAINT "staff_email_folded" CHECK ("email" = lower("email"));

-- A case that is not closed has exactly one holder.
ALTER TABLE "case" ADD CONSTRAINT "case_one_holder" CHECK (
  num_nonnulls("holder_worker_id", "holder_office_id", "holder_destination_id") = 1
  OR ("end_reason" IS NOT NULL AND num_nonnulls("holder_worker_id", "holder_office_id", "holder_destination_id") = 0)
);
ALTER TABLE "case" ADD CONSTRAINT "case_held_by_its_worker" CHECK ("holder_worker_id" IS NULL OR "holder_worker_id" = "worker_id");
ALTER TABLE "case" ADD CONSTRAINT "case_ended_whole" CHECK (
  ("end_reason" IS NULL) = ("ended_on" IS NULL) AND ("end_reason" IS NULL) = ("stage" <> 'closed')
);

-- At most one lead handover is active or completed.
CREATE UNIQUE INDEX "handover_one_lead" ON "handover" ("case_id")
  WHERE "kind" = 'lead' AND "status" IN ('referred', 'waiting_list', 'accepted', 'handing_over', 'completed', 'decline_reported');
ALTER TABLE "handover" ADD CONSTRAINT "handover_decline_remembers" CHECK (
  "status" <> 'decline_reported' OR ("status_before_decline" IS NOT NULL AND "decline_reported_on" IS NOT NULL)
);
ALTER TABLE "handover" ADD CONSTRAINT "handover_sent_on" CHECK (
  "status" IN ('draft', 'person_declined', 'withdrawn') OR "sent_on" IS NOT NULL
);

-- Nobody approves their own request, and one request waits at a time.
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_two_people" CHECK ("decided_by_id" <> "requested_by_id");
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_decided_whole" CHECK (
  ("decision" = 'pending') = ("decided_by_id" IS NULL) AND ("decision" = 'pending') = ("decided_at" IS NULL)
);
CREATE UNIQUE INDEX "closure_request_one_pending" ON "closure_request" ("case_id") WHERE "decision" = 'pending';

ALTER TABLE "contact" ADD CONSTRAINT "contact_place_in_person" CHECK ("place" IS NULL OR "medium" = 'in_person');
ALTER TABLE "contact" ADD CONSTRAINT "contact_voided_whole" CHECK (
  ("standing" = 'entered_in_error') = ("voided_why" IS NOT NULL)
  AND ("voided_why" IS NULL) = ("voided_at" IS NULL) AND ("voided_why" IS NULL) = ("voided_by_id" IS NULL)
);

-- History is added to, never edited.
CREATE FUNCTION "refuse_edit_of_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_edit_of_history"();
CREATE TRIGGER "handover_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "handover_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_edit_of_history"();

-- A contact keeps what was written; only how it stands may change. It is never deleted.
CREATE FUNCTION "refuse_edit_of_contact"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'A contact is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (to_jsonb(NEW) - '{standing,voided_why,voided_at,voided_by_id}'::text[])
     IS DISTINCT FROM (to_jsonb(OLD) - '{standing,voided_why,voided_at,voided_by_id}'::text[]) THEN
    RAISE EXCEPTION 'A contact keeps what was written' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "contact_keeps_its_words" BEFORE UPDATE OR DELETE ON "contact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_edit_of_contact"();
