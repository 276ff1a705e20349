-- Every recorded death has a row of its own, so that it can be confirmed by a second person and taken back.
CREATE TYPE "death_expectation" AS ENUM ('expected', 'unexpected', 'not_known');

CREATE TABLE "death" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "died_on" DATE NOT NULL,
    "is_day_known" BOOLEAN NOT NULL,
    "expectation" "death_expectation" NOT NULL,
    "source" TEXT NOT NULL,
    "checked" TEXT,
    "coroners_officer" TEXT,
    "family_contact" TEXT,
    "commissioner_informed" BOOLEAN,
    "not_informed_reason" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "taken_back_by_id" UUID,
    "taken_back_at" TIMESTAMPTZ(3),
    "taken_back_reason" TEXT,

    CONSTRAINT "death_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "death_case_id_idx" ON "death"("case_id");
ALTER TABLE "death" ADD CONSTRAINT "death_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "death" ADD CONSTRAINT "death_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "death" ADD CONSTRAINT "death_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "death" ADD CONSTRAINT "death_taken_back_by_id_fkey" FOREIGN KEY ("taken_back_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "destination_notice" ADD COLUMN "death_id" UUID;
CREATE INDEX "destination_notice_death_id_idx" ON "destination_notice"("death_id");
ALTER TABLE "destination_notice" ADD CONSTRAINT "destination_notice_death_id_fkey" FOREIGN KEY ("death_id") REFERENCES "death"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The deaths of earlier versions. Nothing was asked but the day and who informed the service. They were recorded by the
-- person in the audit; without that line, by the worker of the case.
UPDATE "case" SET "death_recorded_at" = "died_on" WHERE "died_on" IS NOT NULL AND "death_recorded_at" IS NULL;
INSERT INTO "death" ("case_id", "died_on", "is_day_known", "expectation", "source", "recorded_by_id", "recorded_at")
SELECT "died"."id", "died"."died_on", true, 'not_known', "died"."death_source",
  COALESCE((
    SELECT "event"."by_id" FROM "audit_event" AS "event"
    WHERE "event"."case_id" = "died"."id" AND "event"."kind" = 'death_recorded'
    ORDER BY "event"."id" DESC LIMIT 1
  ), "died"."worker_id"),
  "died"."death_recorded_at"
FROM "case" AS "died" WHERE "died"."died_on" IS NOT NULL;

-- A case that ended because of the death had a second person in it: who approved the closure; or, where that is the
-- person who had recorded the death, who requested it. The other deaths wait for a second person.
UPDATE "death" SET "confirmed_at" = "closing"."decided_at",
  "confirmed_by_id" = CASE WHEN "closing"."decided_by_id" <> "death"."recorded_by_id"
    THEN "closing"."decided_by_id" ELSE "closing"."requested_by_id" END
FROM "case" AS "ended"
JOIN LATERAL (
  SELECT "request"."decided_at", "request"."decided_by_id", "request"."requested_by_id"
  FROM "closure_request" AS "request"
  WHERE "request"."case_id" = "ended"."id" AND "request"."decision" = 'approved' AND "request"."reason" = 'deceased'
  ORDER BY "request"."decided_at" DESC LIMIT 1
) AS "closing" ON true
WHERE "ended"."id" = "death"."case_id" AND "ended"."end_reason" = 'deceased';

ALTER TABLE "case" DROP CONSTRAINT "case_death_whole";
ALTER TABLE "case" DROP COLUMN "death_source";
ALTER TABLE "case" ADD CONSTRAINT "case_death_whole" CHECK (("died_on" IS NULL) = ("death_recorded_at" IS NULL));

CREATE UNIQUE INDEX "death_one_counts" ON "death"("case_id") WHERE "taken_back_at" IS NULL;
ALTER TABLE "death" ADD CONSTRAINT "death_second_person" CHECK ("confirmed_by_id" <> "recorded_by_id");
ALTER TABLE "death" ADD CONSTRAINT "death_confirmed_whole" CHECK (
  ("confirmed_at" IS NULL) = ("confirmed_by_id" IS NULL)
);
ALTER TABLE "death" ADD CONSTRAINT "death_taken_back_whole" CHECK (
  ("taken_back_at" IS NULL) = ("taken_back_by_id" IS NULL)
  AND ("taken_back_at" IS NULL) = ("taken_back_reason" IS NULL)
);
ALTER TABLE "death" ADD CONSTRAINT "death_commissioner_or_why" CHECK (
  "commissioner_informed" IS DISTINCT FROM false OR "not_informed_reason" IS NOT NULL
);

-- A death keeps what was written. It is confirmed once, and taken back once.
CREATE FUNCTION "refuse_edit_of_death"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  confirming text[] := ARRAY['confirmed_at', 'confirmed_by_id'];
  correcting text[] := ARRAY['taken_back_at', 'taken_back_by_id', 'taken_back_reason'];
BEGIN
  IF TG_OP = 'DELETE'
    OR (to_jsonb(NEW) - confirming - correcting) IS DISTINCT FROM (to_jsonb(OLD) - confirming - correcting) THEN
    RAISE EXCEPTION 'A death keeps what was written' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."taken_back_at" IS NOT NULL
    OR (OLD."confirmed_at" IS NOT NULL
      AND (NEW."confirmed_at", NEW."confirmed_by_id") IS DISTINCT FROM (OLD."confirmed_at", OLD."confirmed_by_id")) THEN
    RAISE EXCEPTION 'This death was confirmed or taken back already' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "death_kept" BEFORE UPDATE OR DELETE ON "death"
  FOR EACH ROW EXECUTE FUNCTION "refuse_edit_of_death"();
