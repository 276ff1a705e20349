/** The sentence for each reason why an entry of the directory is not written. */
export const destinationRefusals = {
  not_found: "This destination is no longer in the directory.",
  name_taken: "The directory already has a service with this name. Change that entry, or enter another name.",
  frozen: "The records are frozen. You can no longer record anything.",
  data_entry_closed: "The last day for corrections has passed. Only a manager can still make changes.",
} as const;
