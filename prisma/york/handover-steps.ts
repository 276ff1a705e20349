import { scopeOf } from "@/lib/auth/scope";
import { londonMinute, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ContactMedium } from "@/lib/domain/vocabulary/contacts";
import { moveOf, type LaterMove } from "@/lib/domain/moves/handover-moves";
import type { HandoverKind, HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { moveHandover, planHandover } from "@/lib/handovers/writes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import type { ContactStep } from "./contact-steps";
import { invented } from "./destinations";
import type { Person } from "./person";
import { applied, type Step } from "./step";

export const planned = (
  who: Person,
  on: CalendarDate,
  { destination = who.destination, kind = "lead" }: { destination?: string; kind?: HandoverKind } = {},
): Step => ({
  on,
  run: async ({ destinationIds }) => {
    const destinationId = destinationIds.get(destination) ?? destination;
    const input = { reference: who.reference, destinationId, kind };
    applied(who.reference, await planHandover(scopeOf(who.worker), who.worker, newRequestKey(), input));
  },
});

type Answers = Partial<MoveAnswers> & { about?: ContactStep; by?: "manager"; kind?: HandoverKind };

/** A move of the newest handover of this kind that allows it. */
export function moved(
  who: Person,
  on: CalendarDate,
  move: LaterMove,
  { about, by, kind = "lead", ...answers }: Answers = {},
): Step {
  const statuses = moveOf(move).from.filter((status): status is HandoverStatus => status !== null);
  return {
    on,
    run: async ({ manager }) => {
      const { id, version } = await db.handover.findFirstOrThrow({
        where: { case: { reference: who.reference }, kind, status: { in: statuses } },
        select: { id: true, version: true },
        orderBy: { id: "desc" },
      });
      const actor = by === "manager" || isForManager(who, move) ? manager : who.worker;
      applied(
        `${who.reference} ${move}`,
        await moveHandover(scopeOf(actor), actor, newRequestKey(), {
          reference: who.reference,
          handoverId: id,
          version,
          move,
          answers: {
            // What is recorded as sent has just been sent.
            ...(move === "send" && { sentTime: londonMinute(now()).slice(-5) }),
            ...answers,
            ...(about && { contactId: about.contactId }),
            happenedOn: answers.happenedOn ?? on,
          },
        }),
      );
    },
  };
}

const isForManager = ({ assessed }: Person, move: LaterMove) =>
  !moveOf(move).by.includes("worker") ||
  (assessed === "high" && moveOf(move).guards.includes("manager_if_high"));

/** The version to send, and the referral as it was sent with it. */
export const referred = (who: Person, on: CalendarDate, answers: Answers = {}): Step[] => [
  moved(who, on, "make_version", answers.kind ? { kind: answers.kind } : {}),
  moved(who, on, "send", answers),
];

/** Who answered for the destination, their role, and how. */
export function evidence({ destination, chance }: Pick<Person, "destination" | "chance">): {
  who: string;
  role: string;
  how: ContactMedium;
} {
  const answers = invented[destination]?.answers ?? [{ who: "The duty worker", role: "duty" }];
  return { ...chance.pick(answers), how: chance.pick(["phone", "phone", "email", "letter"]) };
}
