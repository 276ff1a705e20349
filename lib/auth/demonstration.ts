import type { DemoAccount } from "./types";

/** The password of every account in the demonstration. No account outside it has this password. */
export const demoPassword = "onward-demo-2020";

/** The staff of York Pathways, invented like everyone in the demonstration. */
export const demoAccounts: readonly DemoAccount[] = [
  { name: "Sam Okafor", role: "worker", email: "worker@example.org" },
  { name: "Ruth Hale", role: "worker", email: "worker2@example.org" },
  { name: "Imran Shah", role: "worker", email: "imran.shah@example.org" },
  { name: "Lucy Merrick", role: "worker", email: "lucy.merrick@example.org" },
  { name: "Nadia Rahman", role: "manager", email: "manager@example.org" },
  { name: "Owen Farrar", role: "manager", email: "manager2@example.org" },
  { name: "Alex Whitfield", role: "commissioner", email: "commissioner@example.org" },
  { name: "Helen Castle", role: "commissioner", email: "commissioner2@example.org" },
  { name: "Jo Pemberton", role: "administrator", email: "administrator@example.org" },
];
