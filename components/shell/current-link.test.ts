import { expect, it } from "vitest";
import type { ShellLink } from "@/lib/screens/shell/types";
import { currentLink } from "./current-link";

const links: ShellLink[] = [
  { href: "/caseload", label: "My caseload", icon: "list-todo", covers: ["/cases"] },
  { href: "/contacts/new", label: "Log a contact", icon: "plus" },
  { href: "/destinations", label: "Destinations", icon: "signpost" },
];

it.each([
  ["/caseload", "My caseload"],
  ["/cases/YP-0001", "My caseload"],
  ["/cases/YP-0001/contacts/new", "My caseload"],
  ["/contacts/new", "Log a contact"],
  ["/destinations/7/edit", "Destinations"],
  ["/destinationsx", undefined],
  ["/account", undefined],
])("marks on %s the link %s", (pathname, label) => {
  expect(currentLink(links, pathname)?.label).toBe(label);
});
