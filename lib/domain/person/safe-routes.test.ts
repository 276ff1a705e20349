import { describe, expect, it } from "vitest";
import { contactRules, routesOf } from "./safe-routes";

describe("contactRules", () => {
  it("says plainly what is not safe, what is, and what no one has asked", () => {
    expect(contactRules({ call: true, text: true, visit: true, post: false, email: false })).toEqual({
      unsafe: "Do not send an email or send post.",
      safe: "You may call, text or visit.",
      unasked: "Do not leave a message: no one has asked yet.",
    });
  });

  it("allows no message until someone has asked, and says what else was not asked", () => {
    expect(contactRules({})).toEqual({
      unsafe: null,
      safe: null,
      unasked:
        "Do not leave a message: no one has asked yet. No one has asked yet whether you may call, text, send an email, send post or visit.",
    });
    expect(contactRules({ leave_message: true, call: false }).unasked).toBe(
      "No one has asked yet whether you may text, send an email, send post or visit.",
    );
  });

  it("has nothing to add once every channel is answered", () => {
    const all = { call: false, leave_message: false, text: false, email: false, post: false, visit: false };
    expect(contactRules(all)).toEqual({
      unsafe: "Do not call, leave a message, text, send an email, send post or visit.",
      safe: null,
      unasked: null,
    });
  });
});

it("reads stored answers by channel", () => {
  expect(routesOf([{ channel: "post", safe: false }])).toEqual({ post: false });
});
