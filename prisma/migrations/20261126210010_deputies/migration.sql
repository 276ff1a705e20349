-- A deputy acts as the named holder does. Whoever accepts or takes a hold names one, or says why there is none.
ALTER TABLE "hold" ADD COLUMN "deputy_id" UUID, ADD COLUMN "no_deputy_reason" TEXT;
ALTER TABLE "hold" ADD CONSTRAINT "hold_deputy_id_fkey"
  FOREIGN KEY ("deputy_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "hold_deputy_id_state_idx" ON "hold"("deputy_id", "state");

UPDATE "hold" SET "no_deputy_reason" = 'Recorded before deputies were asked for.'
  WHERE "state" IN ('accepted', 'ended', 'settled');

ALTER TABLE "hold" ADD CONSTRAINT "hold_deputy_or_why" CHECK (
  "state" NOT IN ('accepted', 'ended', 'settled') OR ("deputy_id" IS NULL) = ("no_deputy_reason" IS NOT NULL)
);
ALTER TABLE "hold" ADD CONSTRAINT "hold_deputy_differs" CHECK ("deputy_id" <> "holder_id");
