-- A person who comes back to the service ends the handover that had placed them.
ALTER TYPE "handover_status" ADD VALUE 'came_back';
