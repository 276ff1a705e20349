/** How it is written that a person has no address. */
export const noFixedAbode = "No fixed abode";

/** Whether what stands as the address says that there is none: a letter has nowhere to go. */
export const isNoFixedAbode = (address: string | null) =>
  address !== null && /^\s*(no fixed (abode|address)|nfa)\b/i.test(address);
