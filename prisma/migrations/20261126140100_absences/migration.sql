-- Days on which a member of staff is away, and who covers for them.
CREATE TABLE "absence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "staff_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "covered_by_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "absence_days_in_order" CHECK ("starts_on" <= "ends_on"),
    CONSTRAINT "absence_covered_by_another" CHECK ("covered_by_id" <> "staff_id")
);
CREATE INDEX "absence_staff_id_ended_at_idx" ON "absence"("staff_id", "ended_at");
CREATE INDEX "absence_covered_by_id_ended_at_idx" ON "absence"("covered_by_id", "ended_at");
ALTER TABLE "absence" ADD CONSTRAINT "absence_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "absence" ADD CONSTRAINT "absence_covered_by_id_fkey" FOREIGN KEY ("covered_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "absence" ADD CONSTRAINT "absence_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
