-- Until when a member of staff has read which people were given to them.
ALTER TABLE "staff" ADD COLUMN "given_seen_at" TIMESTAMPTZ(3);
