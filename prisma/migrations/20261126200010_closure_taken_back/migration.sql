-- A request to close a case can be taken back.
ALTER TYPE "closure_decision" ADD VALUE 'taken_back';
