import { expect, it } from "vitest";
import { toldApart } from "./told-apart";

it("adds the email address to names that several have, whatever their case and accents", () => {
  const staff = [
    { id: "1", name: "Zoë Hale", email: "zoe@example.org" },
    { id: "2", name: "Zoe hale", email: "zoe2@example.org" },
    { id: "3", name: "Sam Okafor", email: "sam@example.org" },
  ];
  expect([...toldApart(staff).values()]).toEqual([
    "Zoë Hale (zoe@example.org)",
    "Zoe hale (zoe2@example.org)",
    "Sam Okafor",
  ]);
});
