import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { reachedPerson } from "@/lib/domain/facts/contact";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";
import { actingRolesOf, type ActingRole } from "./acting-roles";
import { isBareNo, type MoveQuestion } from "./questions";
import type { Guard } from "./table";

/** What a guard of either table may look at. */
export type SharedFacts = {
  today: CalendarDate;
  actor: Pick<Actor, "id" | "role">;
  dates: ProgrammeDates;
  settings: ProgrammeSettings;
  /** The managers and the commissioning managers of the programme who can act, by their ids. */
  staff: { managers: readonly string[]; office: readonly string[] };
  case: CaseFacts;
};

/** Whether the person acts in this role on the case. */
export const actsAs = (
  { actor, case: facts, today }: Pick<SharedFacts, "actor" | "case" | "today">,
  role: ActingRole,
) => actingRolesOf(actor, facts, today).includes(role);

/** Whether an answer names a contact that reached the person. */
export const namesContact = (
  { case: { contacts } }: Pick<SharedFacts, "case">,
  contactId: string | undefined,
) => contacts.some((contact) => contact.id === contactId && reachedPerson(contact));

/** Whether a question of a move is asked on these facts. Without a GP, no one asks whether the GP was informed. */
export const isAsked = (question: MoveQuestion, { case: { hasNoGp } }: Pick<SharedFacts, "case">): boolean =>
  question !== "gpInformed" || !hasNoGp;

/** The guards that a move of a handover and a move of a case have in common. */
export const sharedGuards = {
  not_ended: {
    refuses: ({ case: { endReason } }) => endReason !== null,
    sentence: "This case has ended. Reopen it before you record anything else on it.",
    fix: "case",
  },
  alive: {
    refuses: ({ case: { diedOn } }) => diedOn !== null,
    sentence: "The person has died, so this can no longer be recorded.",
    fix: "case",
  },
  not_in_future: {
    question: "happenedOn",
    refuses: ({ today }, { happenedOn }) => happenedOn > today,
    sentence: "The date must be today or in the past.",
  },
  not_before_case: {
    question: "happenedOn",
    refuses: ({ case: { startedOn } }, { happenedOn }) => happenedOn < startedOn,
    sentence: "The date must be on or after the day the service began to support the person.",
  },
  gp_answered: {
    question: "gpInformed",
    refuses: ({ case: { hasNoGp } }, { gpInformed }) => !hasNoGp && gpInformed === undefined,
    sentence: "Select whether the GP has been informed.",
  },
  no_has_reason: {
    question: "whyNot",
    refuses: (_, answers) => isBareNo(answers),
    sentence: "You selected “No”. Enter the reason.",
  },
} as const satisfies Record<string, Guard<SharedFacts>>;
