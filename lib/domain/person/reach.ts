import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { isNoFixedAbode } from "@/lib/domain/facts/address";
import { channels, type Channel } from "@/lib/domain/vocabulary/channels";
import type { SafeRoutes } from "./safe-routes";

/** What decides whether a person may be reached at all, and how. */
export type Reachable = { diedOn: CalendarDate | null; routes: SafeRoutes };

/**
 * The channels by which a person may be reached: none once they have died, none that is marked unsafe. A message can
 * be heard by someone else, so none is left until it was said to be safe.
 */
export const channelsOpenTo = ({ diedOn, routes }: Reachable): Channel[] =>
  diedOn === null
    ? channels.filter((channel) =>
        channel === "leave_message" ? routes[channel] === true : routes[channel] !== false,
      )
    : [];

export type WritingRefusal = "has_died" | "post_unsafe" | "no_address";

export const writingRefusals: Record<WritingRefusal, string> = {
  has_died: "This person has died. You cannot write a letter to them.",
  post_unsafe: "Post is marked as unsafe for this person. No letter may be sent.",
  no_address: "Record an address before you write a letter.",
};

/** Whether a letter may be written to a person: never to the dead, never where post is unsafe or goes nowhere. */
export function mayWriteTo({
  address,
  ...reachable
}: Reachable & { address: string | null }): Result<null, WritingRefusal> {
  if (reachable.diedOn !== null) return refuse("has_died");
  if (!channelsOpenTo(reachable).includes("post")) return refuse("post_unsafe");
  if (address === null || address.trim() === "" || isNoFixedAbode(address)) return refuse("no_address");
  return ok(null);
}
