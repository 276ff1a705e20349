-- Columns get the name of the field that they hold. Nothing stored is rewritten but the value `standing` of a
-- contact, which is its current version.
ALTER TYPE "contact_standing" RENAME TO "contact_status";
ALTER TYPE "contact_status" RENAME VALUE 'standing' TO 'current';
ALTER TYPE "contact_place" RENAME TO "contact_location";
ALTER TYPE "special_basis" RENAME TO "article_9_condition";

ALTER TABLE "need" RENAME COLUMN "words" TO "details";
ALTER TABLE "unmet_need" RENAME COLUMN "words" TO "details";

ALTER TABLE "alert" RENAME COLUMN "words" TO "details";
ALTER TABLE "alert" RENAME COLUMN "ended_why" TO "end_reason";

ALTER TABLE "involvement" RENAME COLUMN "words" TO "details";
ALTER TABLE "involvement" RENAME COLUMN "removed_why" TO "removal_reason";

ALTER TABLE "crisis_contact" RENAME COLUMN "words" TO "details";
ALTER TABLE "crisis_contact" RENAME COLUMN "voided_why" TO "void_reason";

ALTER TABLE "contact" RENAME COLUMN "words" TO "notes";
ALTER TABLE "contact" RENAME COLUMN "standing" TO "status";
ALTER TABLE "contact" RENAME COLUMN "place" TO "location";
ALTER TABLE "contact" RENAME COLUMN "voided_why" TO "void_reason";
ALTER TABLE "contact" RENAME CONSTRAINT "contact_place_in_person" TO "contact_location_in_person";

ALTER TABLE "checklist_entry" RENAME COLUMN "words" TO "notes";
ALTER TABLE "checklist_entry" RENAME COLUMN "settled_on" TO "decided_on";
ALTER TABLE "checklist_entry" RENAME COLUMN "settled_by_id" TO "decided_by_id";
ALTER TABLE "checklist_entry" RENAME CONSTRAINT "checklist_entry_settled_by_id_fkey" TO "checklist_entry_decided_by_id_fkey";
ALTER TABLE "checklist_entry" RENAME CONSTRAINT "checklist_settled_whole" TO "checklist_decided_whole";

ALTER TABLE "sharing_decision_made" RENAME COLUMN "why" TO "reason";
ALTER TABLE "sharing_decision_made" RENAME COLUMN "special_basis" TO "article_9_condition";
ALTER TABLE "sharing_log_entry" RENAME COLUMN "words" TO "details";
ALTER TABLE "sharing_log_entry" RENAME COLUMN "special_basis" TO "article_9_condition";

ALTER TABLE "summary_text" RENAME COLUMN "words" TO "text";

ALTER TABLE "hold" RENAME COLUMN "special_basis" TO "article_9_condition";
ALTER TABLE "hold" RENAME COLUMN "person_told" TO "person_informed";
ALTER TABLE "hold" RENAME COLUMN "why_not_told" TO "not_informed_reason";
ALTER TABLE "hold" RENAME COLUMN "returned_why" TO "return_reason";
ALTER TABLE "hold" RENAME COLUMN "ended_why" TO "end_reason";
ALTER TABLE "hold_review" RENAME COLUMN "words" TO "notes";

ALTER TABLE "closure_request" RENAME COLUMN "words" TO "statement";

-- PostgreSQL follows a renamed column in constraints, indexes and foreign keys, but not in the body of a function.
DROP TRIGGER "contact_keeps_its_words" ON "contact";
CREATE OR REPLACE FUNCTION "refuse_edit_of_contact"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'A contact is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (to_jsonb(NEW) - '{status,void_reason,voided_at,voided_by_id}'::text[])
     IS DISTINCT FROM (to_jsonb(OLD) - '{status,void_reason,voided_at,voided_by_id}'::text[]) THEN
    RAISE EXCEPTION 'A contact cannot be changed, only corrected' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "contact_kept" BEFORE UPDATE OR DELETE ON "contact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_edit_of_contact"();
