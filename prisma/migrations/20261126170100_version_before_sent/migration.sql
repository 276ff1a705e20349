-- A version of a summary is made to send before it is recorded as sent.
ALTER TYPE "deadline_kind" ADD VALUE 'version_not_sent' AFTER 'draft_to_decide';
ALTER TYPE "deadline_kind" ADD VALUE 'summary_out_of_date' AFTER 'version_not_sent';

ALTER TABLE "handover" ADD COLUMN "version_made_on" DATE,
ADD COLUMN "sent_out_of_date" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "summary_version" ALTER COLUMN "sent_on" DROP NOT NULL, ALTER COLUMN "sent_how" DROP NOT NULL;
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_sent_whole" CHECK (("sent_on" IS NULL) = ("sent_how" IS NULL));
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_sent_before_receipt" CHECK ("received_on" IS NULL OR "sent_on" IS NOT NULL);

-- A version is kept as it was made, apart from its sending and its receipt, each recorded once.
CREATE FUNCTION "refuse_edit_of_version"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sending text[] := ARRAY['sent_on', 'sent_how'];
  receipt text[] := ARRAY['received_by', 'received_on', 'received_how'];
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - sending - receipt) IS DISTINCT FROM (to_jsonb(OLD) - sending - receipt) THEN
    RAISE EXCEPTION '% keeps what was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD."sent_on" IS NOT NULL AND (NEW."sent_on", NEW."sent_how") IS DISTINCT FROM (OLD."sent_on", OLD."sent_how"))
    OR OLD."received_on" IS NOT NULL THEN
    RAISE EXCEPTION '% was settled already', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "summary_version_kept" ON "summary_version";
CREATE TRIGGER "summary_version_kept" BEFORE UPDATE OR DELETE ON "summary_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_edit_of_version"();
