-- A hold that was proposed by mistake was never decided, so it has no holder.
ALTER TABLE "hold" DROP CONSTRAINT "hold_accepted_whole";
ALTER TABLE "hold" ADD CONSTRAINT "hold_accepted_whole" CHECK (
  "state" IN ('proposed', 'returned', 'taken_back')
  OR ("holder_id" IS NOT NULL AND "review_on" IS NOT NULL AND "lawful_basis" IS NOT NULL
      AND "article_9_condition" IS NOT NULL AND "person_informed" IS NOT NULL
      AND ("person_informed" OR "not_informed_reason" IS NOT NULL))
);
