import { describe, expect, it } from "vitest";
import { faultOfPassword } from "./password-rules";

const context = ["Nadia Rahman", "nadia.rahman@example.org", "York Pathways"];
const faultOf = (password: string) => faultOfPassword(password, context);

describe("a password", () => {
  it.each([
    "gravel tulip ferry",
    "sunny-otters-dancing",
    "kfmw-7xqp-r3tn-h9dz",
    "Wöhlerstraße am Kai",
    "漢字仮名交文片仮名平仮名",
  ])("may be: %s", (password) => expect(faultOf(password)).toBeNull());

  it.each([
    ["elevenchars", "too_short"],
    ["gravel tulip", null],
    ["👋".repeat(11), "too_short"],
    [`gravel tulip ${"x".repeat(115)}`, null],
    [`gravel tulip ${"x".repeat(116)}`, "too_long"],
  ])("is measured in characters: %s", (password, fault) => expect(faultOf(password)).toBe(fault));

  it.each([
    "password1234",
    "P@ssw0rd2020!",
    "passwordpassword",
    "123456789012",
    "aaaaaaaaaaaaaaa",
    "abcdefghijklmnop",
    "qwertyuiop123",
    "Welcome2020!!",
    "Summer-Autumn-20",
    "onward-demo-2020",
  ])("may not be what everyone thinks of: %s", (password) => expect(faultOf(password)).toBe("guessable"));

  it.each(["nadia-rahman-20", "N4dia.Rahman.York", "yorkpathways2020", "example-nadia-1"])(
    "may not be made of the names around it: %s",
    (password) => {
      expect(faultOf(password)).toBe("guessable");
      expect(faultOfPassword("gravel tulip nadia", context)).toBeNull();
    },
  );
});
