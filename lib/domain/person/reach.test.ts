import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { channels } from "@/lib/domain/vocabulary/channels";
import { channelsOpenTo, mayWriteTo, writingRefusals } from "./reach";

const alive = { diedOn: null, routes: {} };
const diedOn = calendarDate("2020-09-01");
const address = "12 Mill Lane, York";

describe("the channels open to a person", () => {
  it("are all that were said to be safe", () => {
    const routes = Object.fromEntries(channels.map((channel) => [channel, true]));
    expect(channelsOpenTo({ diedOn: null, routes })).toEqual(channels);
  });

  it("include those no one asked about, except leaving a message", () => {
    expect(channelsOpenTo(alive)).toEqual(["call", "text", "email", "post", "visit"]);
  });
});

describe("writing to a person", () => {
  it.each([
    ["has_died", { diedOn }],
    ["post_unsafe", { routes: { post: false } }],
    ["no_address", { address: null }],
    ["no_address", { address: " " }],
    ["no_address", { address: "No fixed abode" }],
  ] as const)("is refused as %s for %j", (refusal, over) => {
    expect(mayWriteTo({ ...alive, address, ...over })).toEqual({ ok: false, refusal });
    expect(writingRefusals[refusal]).toMatch(fullSentence);
  });

  it.each([{}, { post: true }])("is open with the routes %j and an address", (routes) => {
    expect(mayWriteTo({ diedOn: null, routes, address }).ok).toBe(true);
  });
});

/** Invariant 4: nothing reaches the dead, and nothing goes by a channel that is marked unsafe. */
describe("whatever is recorded of a person", () => {
  const routes = fc.dictionary(fc.constantFrom(...channels), fc.boolean());

  it("no channel is open to the dead, and no letter may be written to them", () => {
    fc.assert(
      fc.property(routes, fc.option(fc.string()), (routes, address) => {
        expect(channelsOpenTo({ diedOn, routes })).toEqual([]);
        expect(mayWriteTo({ diedOn, routes, address }).ok).toBe(false);
      }),
    );
  });

  it("no channel is open that is marked unsafe, and no letter is written where post is", () => {
    fc.assert(
      fc.property(routes, fc.option(fc.string()), (routes, address) => {
        const open = channelsOpenTo({ diedOn: null, routes });
        for (const channel of channels) if (routes[channel] === false) expect(open).not.toContain(channel);
        if (routes["post"] === false) {
          expect(mayWriteTo({ diedOn: null, routes, address }).ok).toBe(false);
        }
      }),
    );
  });
});
