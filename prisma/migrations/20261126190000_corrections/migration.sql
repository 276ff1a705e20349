-- What was recorded by mistake can be taken back by a further event that names it. Both stay in the history.
ALTER TYPE "deadline_kind" ADD VALUE 'destination_to_inform' AFTER 'recall_sharing';
ALTER TYPE "sharing_event" ADD VALUE 'taken_back';
ALTER TYPE "hold_state" ADD VALUE 'taken_back';
CREATE TYPE "notice_reason" AS ENUM ('referral_taken_back', 'death', 'death_taken_back');

ALTER TABLE "handover_event" ADD COLUMN "cancels_id" UUID;
ALTER TABLE "audit_event" ADD COLUMN "cancels_id" UUID;
ALTER TABLE "sharing_log_entry" ADD COLUMN "cancels_id" UUID;
ALTER TABLE "unmet_need" ADD COLUMN "taken_back_at" TIMESTAMPTZ(3);
ALTER TABLE "hold" ADD COLUMN "handover_id" UUID;

CREATE TABLE "destination_notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "reason" "notice_reason" NOT NULL,
    "since" DATE NOT NULL,
    "informed_on" DATE,
    "dropped_on" DATE,

    CONSTRAINT "destination_notice_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "handover_event_cancels_id_key" ON "handover_event"("cancels_id");
CREATE UNIQUE INDEX "audit_event_cancels_id_key" ON "audit_event"("cancels_id");
CREATE UNIQUE INDEX "sharing_log_entry_cancels_id_key" ON "sharing_log_entry"("cancels_id");
CREATE INDEX "destination_notice_case_id_idx" ON "destination_notice"("case_id");
CREATE INDEX "destination_notice_handover_id_idx" ON "destination_notice"("handover_id");
-- One for each handover, however much has changed.
CREATE UNIQUE INDEX "destination_notice_one_open" ON "destination_notice"("handover_id")
  WHERE "informed_on" IS NULL AND "dropped_on" IS NULL;

ALTER TABLE "handover_event" ADD CONSTRAINT "handover_event_cancels_id_fkey" FOREIGN KEY ("cancels_id") REFERENCES "handover_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_cancels_id_fkey" FOREIGN KEY ("cancels_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sharing_log_entry" ADD CONSTRAINT "sharing_log_entry_cancels_id_fkey" FOREIGN KEY ("cancels_id") REFERENCES "sharing_log_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hold" ADD CONSTRAINT "hold_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "destination_notice" ADD CONSTRAINT "destination_notice_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "destination_notice" ADD CONSTRAINT "destination_notice_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An event takes back one about the same thing, and never one that itself takes something back.
CREATE FUNCTION "refuse_wrong_cancellation"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about text := TG_ARGV[0];
  cancelled jsonb;
BEGIN
  EXECUTE format('SELECT to_jsonb("whole") FROM %I AS "whole" WHERE "id" = $1', TG_TABLE_NAME)
    INTO cancelled USING NEW."cancels_id";
  IF cancelled ->> about IS DISTINCT FROM to_jsonb(NEW) ->> about OR cancelled ->> 'cancels_id' IS NOT NULL THEN
    RAISE EXCEPTION 'This event cannot take that one back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "handover_event_cancels_own" BEFORE INSERT ON "handover_event"
  FOR EACH ROW WHEN (NEW."cancels_id" IS NOT NULL) EXECUTE FUNCTION "refuse_wrong_cancellation"('handover_id');
CREATE TRIGGER "audit_event_cancels_own" BEFORE INSERT ON "audit_event"
  FOR EACH ROW WHEN (NEW."cancels_id" IS NOT NULL) EXECUTE FUNCTION "refuse_wrong_cancellation"('case_id');
CREATE TRIGGER "sharing_log_cancels_own" BEFORE INSERT ON "sharing_log_entry"
  FOR EACH ROW WHEN (NEW."cancels_id" IS NOT NULL) EXECUTE FUNCTION "refuse_wrong_cancellation"('handover_id');

-- An unmet need is kept as it was written, and can be marked once as taken back.
DROP TRIGGER "unmet_need_append_only" ON "unmet_need";
CREATE TRIGGER "unmet_need_kept" BEFORE UPDATE OR DELETE ON "unmet_need"
  FOR EACH ROW EXECUTE FUNCTION "refuse_edit_but_once"('taken_back_at');

-- A sending or a receipt that is taken back leaves the version without it; the sharing log keeps both.
CREATE OR REPLACE FUNCTION "refuse_edit_of_version"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sending text[] := ARRAY['sent_on', 'sent_how'];
  receipt text[] := ARRAY['received_by', 'received_on', 'received_how'];
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - sending - receipt) IS DISTINCT FROM (to_jsonb(OLD) - sending - receipt) THEN
    RAISE EXCEPTION '% keeps what was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD."sent_on" IS NOT NULL AND NEW."sent_on" IS NOT NULL
      AND (NEW."sent_on", NEW."sent_how") IS DISTINCT FROM (OLD."sent_on", OLD."sent_how"))
    OR (OLD."received_on" IS NOT NULL AND NEW."received_on" IS NOT NULL) THEN
    RAISE EXCEPTION '% was settled already', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
