-- Sharing was withdrawn while a handover is under way.
ALTER TYPE "deadline_kind" ADD VALUE 'sharing_to_renew' AFTER 'sharing_review';
