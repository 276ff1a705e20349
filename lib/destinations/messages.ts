/** The sentence for each reason why an entry of the directory is not written. */
export const destinationRefusals = {
  not_found: "This destination is not in the directory any more.",
  name_taken: "The directory has a service of this name already. Change that entry, or choose another name.",
  frozen: "The records are frozen. You can no longer record anything.",
  data_entry_closed: "The last day for corrections has passed. Only a manager can still make changes.",
} as const;
