-- A closure request that no manager but its author could decide is for the commissioner's office.
ALTER TYPE "deadline_kind" ADD VALUE 'closure_request_to_office' AFTER 'closure_request';
