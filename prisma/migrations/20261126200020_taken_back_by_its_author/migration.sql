-- Nobody approves or sends back their own request; its author may take it back.
ALTER TABLE "closure_request" DROP CONSTRAINT "closure_request_two_people";
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_two_people" CHECK (
  "decided_by_id" <> "requested_by_id" OR "decision" = 'taken_back'
);
