-- A second person confirms a death, and who was informed of one that was a mistake is informed of that.
ALTER TYPE "deadline_kind" ADD VALUE 'death_to_confirm' AFTER 'destination_to_inform';
ALTER TYPE "contact_purpose" ADD VALUE 'informed_of_mistake';
