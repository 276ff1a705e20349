-- CreateEnum
CREATE TYPE "gp_status" AS ENUM ('registered', 'not_registered', 'not_known');

-- CreateEnum
CREATE TYPE "need_term" AS ENUM ('short', 'medium', 'longer');

-- CreateEnum
CREATE TYPE "need_outcome" AS ENUM ('achieved', 'partly', 'not');

-- CreateEnum
CREATE TYPE "review_part" AS ENUM ('risk', 'needs', 'own_words', 'safe_contact', 'circumstances', 'professionals');

-- CreateEnum
CREATE TYPE "alert_kind" AS ENUM ('risk_to_self', 'risk_to_others', 'risk_from_others', 'safeguarding_adult', 'safeguarding_child', 'risk_to_staff', 'self_neglect', 'domestic_abuse', 'missing', 'homelessness_imminent', 'medication', 'no_safe_route');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('call', 'leave_message', 'text', 'email', 'post', 'visit');

-- CreateEnum
CREATE TYPE "professional_role" AS ENUM ('gp', 'nurse', 'care_coordinator', 'psychiatrist', 'psychologist_or_therapist', 'crisis_team', 'community_mental_health_team', 'adult_social_worker', 'childrens_social_worker', 'amhp', 'occupational_therapist', 'substance_use_worker', 'housing_officer', 'homelessness_worker', 'probation_practitioner', 'police', 'emergency_department', 'ambulance', 'link_worker', 'domestic_abuse_advocate', 'advocate', 'voluntary_sector_worker', 'carer', 'other');

-- CreateEnum
CREATE TYPE "professional_outcome" AS ENUM ('will_lead', 'continues_involvement', 'will_refer_on', 'no_longer_involved', 'raises_concern', 'could_not_be_reached', 'asked_for_information');

-- CreateEnum
CREATE TYPE "crisis_kind" AS ENUM ('police', 'ambulance', 'emergency_department', 'crisis_team', 'section_136');

-- CreateEnum
CREATE TYPE "handover_tier" AS ENUM ('standard', 'enhanced');

-- CreateEnum
CREATE TYPE "joint_meeting" AS ENUM ('held', 'booked', 'waived');

-- CreateEnum
CREATE TYPE "checklist_item" AS ENUM ('safe_contact_passed_on', 'plan_talked_through', 'professionals_know', 'money_and_medication', 'out_of_hours_given', 'risk_by_voice', 'safeguarding_lead_named', 'first_fortnight_agreed');

-- CreateEnum
CREATE TYPE "checklist_state" AS ENUM ('open', 'done', 'waived');

-- CreateEnum
CREATE TYPE "sharing_decision" AS ENUM ('given', 'given_in_part', 'refused', 'withdrawn', 'not_sought', 'lacks_capacity', 'without_consent');

-- CreateEnum
CREATE TYPE "lawful_basis" AS ENUM ('consent', 'legal_obligation', 'vital_interests', 'public_task', 'legitimate_interests');

-- CreateEnum
CREATE TYPE "special_basis" AS ENUM ('explicit_consent', 'vital_interests', 'legal_claims', 'substantial_public_interest', 'health_or_social_care');

-- CreateEnum
CREATE TYPE "summary_section" AS ENUM ('person', 'gp', 'from', 'to', 'reason', 'history', 'support', 'own_words', 'needs', 'plan', 'risks', 'safeguarding', 'sharing', 'communication', 'wishes', 'circumstances', 'professionals', 'information_given', 'recent_contacts', 'crisis_contacts');

-- CreateEnum
CREATE TYPE "section_answer" AS ENUM ('words', 'none_known', 'not_recorded');

-- CreateEnum
CREATE TYPE "sharing_event" AS ENUM ('sent', 'receipt', 'recall_due', 'recalled');

-- CreateEnum
CREATE TYPE "decline_reason" AS ENUM ('not_eligible', 'out_of_area', 'no_capacity', 'risk_too_high', 'need_not_met', 'not_enough_information', 'already_known', 'no_response', 'other');

-- CreateEnum
CREATE TYPE "hold_state" AS ENUM ('proposed', 'accepted', 'returned', 'ended', 'settled');

-- The kinds of deadlines, made anew: PostgreSQL sorts by the order in which an enum was made.
ALTER TYPE "deadline_kind" RENAME TO "deadline_kind_before";
CREATE TYPE "deadline_kind" AS ENUM ('first_review', 'contact_due', 'risk_review', 'alert_review', 'latest_safe_start', 'answer_due', 'answer_to_manager', 'answer_to_commissioner', 'waiting_list_review', 'bridge_needed', 'confirm_decline', 'joint_meeting', 'checklist_item', 'sharing_review', 'recall_sharing', 'professional_to_tell', 'hold_decision', 'hold_review', 'lost_contact_attempt', 'first_safety_check', 'second_safety_check', 'closure_request');
ALTER TABLE "deadline" ALTER COLUMN "kind" TYPE "deadline_kind" USING "kind"::text::"deadline_kind";
ALTER TABLE "case" ALTER COLUMN "next_due_kind" TYPE "deadline_kind" USING "next_due_kind"::text::"deadline_kind";
DROP TYPE "deadline_kind_before";

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "circumstances" TEXT,
ADD COLUMN     "communication" TEXT,
ADD COLUMN     "contact_lost_at" TIMESTAMPTZ(3),
ADD COLUMN     "contact_notes" TEXT,
ADD COLUMN     "death_source" TEXT,
ADD COLUMN     "died_on" DATE,
ADD COLUMN     "network" TEXT,
ADD COLUMN     "no_professionals_on" DATE,
ADD COLUMN     "reviewed_on" DATE,
ADD COLUMN     "risk_assessed_on" DATE,
ADD COLUMN     "risk_assessor" TEXT,
ALTER COLUMN   "own_words" TYPE TEXT[] USING CASE WHEN "own_words" IS NULL THEN '{}' ELSE ARRAY["own_words"] END;

-- AlterTable
ALTER TABLE "closure_request" ADD COLUMN     "answers" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "involvement_id" UUID,
ADD COLUMN     "professional_outcome" "professional_outcome";

-- AlterTable
ALTER TABLE "handover" ADD COLUMN     "completed_on" DATE,
ADD COLUMN     "first_check_on" DATE,
ADD COLUMN     "gaps_waived_on" DATE,
ADD COLUMN     "joint_meeting" "joint_meeting",
ADD COLUMN     "joint_meeting_on" DATE,
ADD COLUMN     "second_check_on" DATE,
ADD COLUMN     "signed_on" DATE,
ADD COLUMN     "started_on" DATE,
ADD COLUMN     "tier" "handover_tier";

-- AlterTable
ALTER TABLE "need" ADD COLUMN     "outcome" "need_outcome",
ADD COLUMN     "term" "need_term",
ADD COLUMN     "words" TEXT;

-- AlterTable
ALTER TABLE "service_user" ADD COLUMN     "email" TEXT,
ADD COLUMN     "gp_status" "gp_status";

-- CreateTable
CREATE TABLE "review_part_saved" (
    "case_id" UUID NOT NULL,
    "part" "review_part" NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID NOT NULL,

    CONSTRAINT "review_part_saved_pkey" PRIMARY KEY ("case_id","part")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "kind" "alert_kind" NOT NULL,
    "words" TEXT,
    "raised_on" DATE NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "review_on" DATE NOT NULL,
    "ended_on" DATE,
    "ended_why" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safe_route" (
    "case_id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "safe" BOOLEAN NOT NULL,

    CONSTRAINT "safe_route_pkey" PRIMARY KEY ("case_id","channel")
);

-- CreateTable
CREATE TABLE "professional" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "professional_role" NOT NULL,
    "organisation" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,

    CONSTRAINT "professional_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "involvement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "professional_id" UUID NOT NULL,
    "words" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_why" TEXT,

    CONSTRAINT "involvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crisis_contact" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "kind" "crisis_kind" NOT NULL,
    "happened_on" DATE NOT NULL,
    "words" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "voided_why" TEXT,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_id" UUID,

    CONSTRAINT "crisis_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "handover_id" UUID NOT NULL,
    "item" "checklist_item" NOT NULL,
    "state" "checklist_state" NOT NULL DEFAULT 'open',
    "settled_on" DATE,
    "settled_by_id" UUID,
    "words" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "checklist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_decision_made" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "destination_id" UUID NOT NULL,
    "decision" "sharing_decision" NOT NULL,
    "scope" TEXT NOT NULL,
    "withheld" "summary_section"[],
    "why" TEXT,
    "how" "contact_medium" NOT NULL,
    "given_by" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "review_on" DATE,
    "lawful_basis" "lawful_basis",
    "special_basis" "special_basis",
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "sharing_decision_made_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_text" (
    "handover_id" UUID NOT NULL,
    "section" "summary_section" NOT NULL,
    "answer" "section_answer" NOT NULL,
    "words" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID NOT NULL,

    CONSTRAINT "summary_text_pkey" PRIMARY KEY ("handover_id","section")
);

-- CreateTable
CREATE TABLE "summary_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "handover_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "decision_id" UUID NOT NULL,
    "sent_on" DATE NOT NULL,
    "sent_how" "contact_medium" NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" UUID NOT NULL,
    "received_by" TEXT,
    "received_on" DATE,
    "received_how" "contact_medium",

    CONSTRAINT "summary_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_log_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "event" "sharing_event" NOT NULL,
    "version_id" UUID,
    "decision_id" UUID NOT NULL,
    "decision" "sharing_decision" NOT NULL,
    "lawful_basis" "lawful_basis",
    "special_basis" "special_basis",
    "words" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "sharing_log_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unmet_need" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "handover_id" UUID,
    "destination_id" UUID,
    "reason" "decline_reason",
    "areas" "need_area"[],
    "words" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "unmet_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "state" "hold_state" NOT NULL DEFAULT 'proposed',
    "reason" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "interim_plan" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "holder_id" UUID,
    "review_on" DATE,
    "lawful_basis" "lawful_basis",
    "special_basis" "special_basis",
    "person_told" BOOLEAN,
    "why_not_told" TEXT,
    "returned_why" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hold_review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "hold_id" UUID NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "next_review_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "hold_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_case_id_idx" ON "alert"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "professional_programme_id_role_name_organisation_key" ON "professional"("programme_id", "role", "name", "organisation");

-- CreateIndex
CREATE INDEX "involvement_professional_id_idx" ON "involvement"("professional_id");

-- CreateIndex
CREATE UNIQUE INDEX "involvement_case_id_professional_id_key" ON "involvement"("case_id", "professional_id");

-- CreateIndex
CREATE INDEX "crisis_contact_case_id_happened_on_idx" ON "crisis_contact"("case_id", "happened_on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "checklist_entry_handover_id_item_key" ON "checklist_entry"("handover_id", "item");

-- CreateIndex
CREATE INDEX "sharing_decision_made_case_id_destination_id_recorded_at_idx" ON "sharing_decision_made"("case_id", "destination_id", "recorded_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "summary_version_handover_id_number_key" ON "summary_version"("handover_id", "number");

-- CreateIndex
CREATE INDEX "sharing_log_entry_case_id_at_idx" ON "sharing_log_entry"("case_id", "at");

-- CreateIndex
CREATE INDEX "sharing_log_entry_handover_id_at_idx" ON "sharing_log_entry"("handover_id", "at");

-- CreateIndex
CREATE INDEX "unmet_need_case_id_idx" ON "unmet_need"("case_id");

-- CreateIndex
CREATE INDEX "unmet_need_recorded_on_idx" ON "unmet_need"("recorded_on");

-- CreateIndex
CREATE INDEX "hold_case_id_proposed_at_idx" ON "hold"("case_id", "proposed_at" DESC);

-- CreateIndex
CREATE INDEX "hold_holder_id_state_review_on_idx" ON "hold"("holder_id", "state", "review_on");

-- CreateIndex
CREATE INDEX "hold_review_hold_id_at_idx" ON "hold_review"("hold_id", "at" DESC);

-- CreateIndex
CREATE INDEX "contact_involvement_id_idx" ON "contact"("involvement_id");

-- CreateIndex
CREATE INDEX "deadline_due_on_idx" ON "deadline"("due_on");

-- AddForeignKey
ALTER TABLE "review_part_saved" ADD CONSTRAINT "review_part_saved_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_part_saved" ADD CONSTRAINT "review_part_saved_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safe_route" ADD CONSTRAINT "safe_route_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "professional" ADD CONSTRAINT "professional_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_professional_id_fkey" FOREIGN KEY ("professional_id") REFERENCES "professional"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crisis_contact" ADD CONSTRAINT "crisis_contact_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crisis_contact" ADD CONSTRAINT "crisis_contact_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crisis_contact" ADD CONSTRAINT "crisis_contact_voided_by_id_fkey" FOREIGN KEY ("voided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_involvement_id_fkey" FOREIGN KEY ("involvement_id") REFERENCES "involvement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_entry" ADD CONSTRAINT "checklist_entry_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_entry" ADD CONSTRAINT "checklist_entry_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_decision_made" ADD CONSTRAINT "sharing_decision_made_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_decision_made" ADD CONSTRAINT "sharing_decision_made_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "destination_service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_decision_made" ADD CONSTRAINT "sharing_decision_made_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_decision_made" ADD CONSTRAINT "sharing_decision_made_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_text" ADD CONSTRAINT "summary_text_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_text" ADD CONSTRAINT "summary_text_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "sharing_decision_made"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_log_entry" ADD CONSTRAINT "sharing_log_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_log_entry" ADD CONSTRAINT "sharing_log_entry_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_log_entry" ADD CONSTRAINT "sharing_log_entry_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "summary_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_log_entry" ADD CONSTRAINT "sharing_log_entry_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "sharing_decision_made"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_log_entry" ADD CONSTRAINT "sharing_log_entry_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unmet_need" ADD CONSTRAINT "unmet_need_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unmet_need" ADD CONSTRAINT "unmet_need_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unmet_need" ADD CONSTRAINT "unmet_need_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "destination_service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unmet_need" ADD CONSTRAINT "unmet_need_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold_review" ADD CONSTRAINT "hold_review_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "hold"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold_review" ADD CONSTRAINT "hold_review_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here on.

-- Whether a message may be left was said of a person's number; now it is one of the channels of their case.
INSERT INTO "safe_route" ("case_id", "channel", "safe")
  SELECT "case"."id", 'leave_message', "service_user"."leave_message"
  FROM "case" JOIN "service_user" ON "service_user"."id" = "case"."service_user_id"
  WHERE "service_user"."leave_message" IS NOT NULL;
ALTER TABLE "service_user" DROP COLUMN "leave_message";
UPDATE "service_user" SET "gp_status" = 'registered' WHERE "gp_practice" IS NOT NULL;


-- What handovers of before have left behind in columns that are new, from their own history.
UPDATE "handover" SET
  "started_on" = "event"."happened_on",
  "tier" = 'standard',
  "joint_meeting" = ("event"."details" ->> 'jointMeeting')::"joint_meeting",
  "joint_meeting_on" = ("event"."details" ->> 'jointMeetingOn')::date
FROM "handover_event" AS "event" WHERE "event"."handover_id" = "handover"."id" AND "event"."move" = 'start';
UPDATE "handover" SET "completed_on" = "event"."happened_on"
FROM "handover_event" AS "event" WHERE "event"."handover_id" = "handover"."id" AND "event"."move" = 'complete';

ALTER TABLE "case" ADD CONSTRAINT "case_own_words_three" CHECK (cardinality("own_words") <= 3);
ALTER TABLE "case" ADD CONSTRAINT "case_death_whole" CHECK (("died_on" IS NULL) = ("death_source" IS NULL));
ALTER TABLE "case" ADD CONSTRAINT "case_risk_assessed_whole" CHECK (("risk_assessed_on" IS NULL) = ("risk_assessor" IS NULL));

ALTER TABLE "contact" ADD CONSTRAINT "contact_of_professional" CHECK (
  ("involvement_id" IS NULL OR "with" = 'professional') AND ("professional_outcome" IS NULL OR "involvement_id" IS NOT NULL)
);
ALTER TABLE "alert" ADD CONSTRAINT "alert_ended_whole" CHECK (("ended_on" IS NULL) = ("ended_why" IS NULL));
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_removed_whole" CHECK (("removed_at" IS NULL) = ("removed_why" IS NULL));
ALTER TABLE "crisis_contact" ADD CONSTRAINT "crisis_voided_whole" CHECK (
  ("voided_why" IS NULL) = ("voided_at" IS NULL) AND ("voided_why" IS NULL) = ("voided_by_id" IS NULL)
);
ALTER TABLE "checklist_entry" ADD CONSTRAINT "checklist_settled_whole" CHECK (
  ("state" = 'open') = ("settled_on" IS NULL) AND ("state" = 'open') = ("settled_by_id" IS NULL)
  AND ("state" <> 'waived' OR "words" IS NOT NULL)
);

-- Nobody approves their own request, and what is shared has both of its bases.
ALTER TABLE "sharing_decision_made" ADD CONSTRAINT "sharing_two_people" CHECK ("approved_by_id" <> "recorded_by_id");
ALTER TABLE "sharing_decision_made" ADD CONSTRAINT "sharing_approved_whole" CHECK (("approved_by_id" IS NULL) = ("approved_at" IS NULL));
ALTER TABLE "sharing_decision_made" ADD CONSTRAINT "sharing_has_bases" CHECK (
  "decision" IN ('refused', 'withdrawn', 'not_sought') OR ("lawful_basis" IS NOT NULL AND "special_basis" IS NOT NULL)
);

-- A case has one hold at a time, and a hold that was accepted has a named holder, a review and its bases.
CREATE UNIQUE INDEX "hold_one_open" ON "hold" ("case_id") WHERE "state" IN ('proposed', 'accepted');
ALTER TABLE "hold" ADD CONSTRAINT "hold_accepted_whole" CHECK (
  "state" IN ('proposed', 'returned')
  OR ("holder_id" IS NOT NULL AND "review_on" IS NOT NULL AND "lawful_basis" IS NOT NULL AND "special_basis" IS NOT NULL
      AND "person_told" IS NOT NULL AND ("person_told" OR "why_not_told" IS NOT NULL))
);
ALTER TABLE "hold" ADD CONSTRAINT "hold_returned_whole" CHECK (("state" = 'returned') = ("returned_why" IS NOT NULL));

-- What was shared, reviewed or found missing stays as it was written.
CREATE TRIGGER "sharing_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sharing_log_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_edit_of_history"();
CREATE TRIGGER "hold_review_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "hold_review"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_edit_of_history"();
CREATE TRIGGER "unmet_need_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "unmet_need"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_edit_of_history"();

-- A decision changes only by its approval, a summary that left only by its receipt: each once.
CREATE FUNCTION "refuse_edit_but_once"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  once text[] := TG_ARGV::text[];
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - once) IS DISTINCT FROM (to_jsonb(OLD) - once) THEN
    RAISE EXCEPTION '% keeps what was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM unnest(once) AS "column" WHERE to_jsonb(OLD) ->> "column" IS NOT NULL
  ) THEN
    RAISE EXCEPTION '% was settled already', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "sharing_decision_kept" BEFORE UPDATE OR DELETE ON "sharing_decision_made"
  FOR EACH ROW EXECUTE FUNCTION "refuse_edit_but_once"('approved_by_id', 'approved_at');
CREATE TRIGGER "summary_version_kept" BEFORE UPDATE OR DELETE ON "summary_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_edit_but_once"('received_by', 'received_on', 'received_how');
