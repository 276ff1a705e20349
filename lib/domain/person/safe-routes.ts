import { channels, type Channel } from "@/lib/domain/vocabulary/channels";

/** Whether each channel is safe for a person; one that no one asked about is not there. */
export type SafeRoutes = Readonly<Partial<Record<Channel, boolean>>>;

/** The stored answers, by channel. */
export const routesOf = (answers: readonly { channel: Channel; safe: boolean }[]): SafeRoutes =>
  Object.fromEntries(answers.map(({ channel, safe }) => [channel, safe]));

const verbs: Record<Channel, string> = {
  call: "call",
  leave_message: "leave a message",
  text: "text",
  email: "send an email",
  post: "send post",
  visit: "visit",
};

const listed = (some: readonly Channel[]) =>
  some
    .map((channel) => verbs[channel])
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");

/** What may be done, what must not be, and what no one has asked about yet; each null when there is nothing of it. */
export type ContactRules = { unsafe: string | null; safe: string | null; unasked: string | null };

/**
 * How a person may be reached, in plain sentences. A message can be heard by someone else: until someone has asked,
 * none is left.
 */
export function contactRules(routes: SafeRoutes): ContactRules {
  const unsafe = channels.filter((channel) => routes[channel] === false);
  const safe = channels.filter((channel) => routes[channel] === true);
  const unasked = channels.filter((channel) => routes[channel] === undefined);
  return {
    unsafe: unsafe.length > 0 ? `Do not ${listed(unsafe)}.` : null,
    safe: safe.length > 0 ? `You may ${listed(safe)}.` : null,
    unasked: unasked.length > 0 ? unaskedWords(unasked) : null,
  };
}

function unaskedWords(unasked: readonly Channel[]): string {
  const others = unasked.filter((channel) => channel !== "leave_message");
  return [
    unasked.includes("leave_message") && "Do not leave a message: no one has asked yet.",
    others.length > 0 && `No one has asked yet whether you may ${listed(others)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
