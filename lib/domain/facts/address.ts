/** How the record says that a person has no address. */
export const noFixedAbode = "No fixed abode";

/** Whether the address says that there is none, so that a letter cannot be sent. */
export const isNoFixedAbode = (address: string | null) =>
  address !== null && /^\s*(no fixed (abode|address)|nfa)\b/i.test(address);
