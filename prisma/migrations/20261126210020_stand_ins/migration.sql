-- Someone else in the office acts on a held case until the end of one day, with a reason that the named holder sees.
CREATE TABLE "stand_in" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "hold_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stand_in_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "stand_in_hold_id_staff_id_on_key" ON "stand_in"("hold_id", "staff_id", "on");
CREATE INDEX "stand_in_staff_id_on_idx" ON "stand_in"("staff_id", "on");
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "hold"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
