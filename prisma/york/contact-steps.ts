import { scopeOf } from "@/lib/auth/scope";
import type { ContactRecord } from "@/lib/contacts/types";
import { correctContact, logContact, markEnteredInError, moveContact } from "@/lib/contacts/writes";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays, isWorkingDay } from "@/lib/domain/calendar/working-days";
import type { ContactMedium, ContactLocation, ContactPurpose } from "@/lib/domain/vocabulary/contacts";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import type { Person } from "./person";
import { applied, type Step } from "./step";
import {
  attempts,
  closings,
  corrected,
  mistaken,
  nextSteps,
  openings,
  planning,
  professionals,
  reviewEnds,
  reviews,
} from "./notes";

/** A contact that later steps may refer to. */
export type ContactStep = Step & { contactId: string; record: ContactRecord };

/** A contact with the person, made unless stated otherwise. */
export function contact(who: Person, on: CalendarDate, over: Partial<ContactRecord> = {}): ContactStep {
  const way = wayOf(who);
  const record: ContactRecord = {
    happenedOn: on,
    with: "person",
    direction: who.chance.happens(0.15) ? "to_us" : "from_us",
    result: who.chance.happens(0.06) && way.medium === "in_person" ? "late_but_seen" : "made",
    purposes: usualPurposes(who),
    notes: who.note(openings[way.medium === "in_person" ? "in_person" : "by_phone"], closings),
    nextStep: who.chance.happens(0.35) ? who.chance.deal(nextSteps) : null,
    involvementId: null,
    professionalOutcome: null,
    ...way,
    ...over,
  };
  const step: ContactStep = {
    on,
    record,
    contactId: "",
    run: async () => {
      const written = await logContact(scopeOf(who.worker), who.worker, newRequestKey(), {
        reference: who.reference,
        ...record,
      });
      step.contactId = applied(who.reference, written).contactId;
    },
  };
  return step;
}

function wayOf({ phone, chance }: Person): { medium: ContactMedium; location: ContactLocation | null } {
  const drawn = chance.next();
  if (!phone || drawn < 0.3) {
    return { medium: "in_person", location: chance.pick(["home", "home", "office", "drop_in", "community"]) };
  }
  return { medium: drawn < 0.36 ? "video" : "phone", location: null };
}

function usualPurposes({ risk, chance }: Person): ContactPurpose[] {
  const also: ContactPurpose[] = [
    ...(chance.happens(risk === "high" ? 0.5 : 0.12) ? (["safety"] as const) : []),
    ...(chance.happens(0.15) ? (["information_and_advice"] as const) : []),
  ];
  return ["check_in", ...also];
}

/** The conversation for the needs review. */
export const talkedOfNeeds = (who: Person, on: CalendarDate) =>
  contact(who, on, {
    result: "made",
    direction: "from_us",
    purposes: ["needs_review", "safety"],
    notes: who.note(reviews, reviewEnds),
  });

/** A conversation about which service could take over. */
export const talkedOfHandover = (who: Person, on: CalendarDate) =>
  contact(who, on, {
    result: "made",
    purposes: ["handover_planning", "consent"],
    notes: who.note(planning, closings),
  });

/** An attempt to reach the person that failed. */
export function tried(who: Person, on: CalendarDate, medium?: ContactMedium): Step {
  const { chance } = who;
  const by = medium ?? (who.phone && chance.happens(0.75) ? "phone" : "in_person");
  const attempt = (record: Pick<ContactRecord, "result" | "notes"> & { location?: ContactLocation }) =>
    contact(who, on, {
      location: null,
      ...record,
      medium: by,
      direction: "from_us",
      purposes: medium ? ["lost_contact_attempt"] : ["check_in"],
      nextStep: null,
    });

  if (by === "in_person") {
    return chance.happens(0.5)
      ? attempt({ result: "did_not_attend", location: "office", notes: "" })
      : attempt({ result: "no_reply_to_visit", location: "home", notes: chance.deal(attempts.visit) });
  }
  if (by === "letter") return attempt({ result: "returned_post", notes: chance.deal(attempts.letter) });
  if (by === "phone" && who.leaveMessage && chance.happens(0.4)) {
    return attempt({ result: "left_message", notes: chance.deal(attempts.left_message) });
  }
  return attempt({ result: "no_answer", notes: by === "phone" ? chance.deal(attempts.phone) : "" });
}

/** A call to a destination about its answer, without a result. */
export const chased = (who: Person, on: CalendarDate) =>
  contact(who, on, {
    with: "destination",
    medium: "phone",
    location: null,
    direction: "from_us",
    result: "no_answer",
    purposes: ["handover_planning"],
    notes: who.chance.deal(attempts.destination),
  });

/** Contacts as often as the risk requires, up to a day on which the last is still in time. */
export function keptInTouch(who: Person, from: CalendarDate, to: CalendarDate): Step[] {
  const { chance } = who;
  const days = defaultSettings.contactDays[who.assessed];
  const gap = () => days - chance.whole(1, 1 + days / 7);
  const steps: Step[] = [];

  for (let on = addDays(to, -chance.whole(0, 2)); on >= from; on = addDays(on, -gap())) {
    const day = isWorkingDay(on) ? on : addWorkingDays(on, -1);
    if (day < from) break;
    if (chance.happens(0.14) && on > addDays(from, 3)) steps.push(tried(who, addWorkingDays(day, -1)));
    if (chance.happens(0.05)) steps.push(spokeWithProfessional(who, day));
    steps.push(...(chance.happens(0.03) ? putRight(who, day) : [contact(who, day)]));
  }
  return steps;
}

const spokeWithProfessional = (who: Person, on: CalendarDate) =>
  contact(who, on, {
    with: "professional",
    medium: who.chance.pick(["phone", "email"]),
    location: null,
    result: "made",
    purposes: ["professional_liaison"],
    notes: who.chance.deal(professionals),
    nextStep: null,
  });

/** A contact recorded wrongly: corrected, or marked as entered in error and recorded again. */
function putRight(who: Person, on: CalendarDate): Step[] {
  const right = contact(who, on);
  const wrong = contact(who, on, { result: "made" });
  if (who.chance.happens(0.35)) return [right, wrong, markedInError(who, wrong)];

  const notes = `${wrong.record.notes} ${who.chance.deal(corrected)}`;
  const correction: Step = {
    on,
    run: async () => {
      const { reference, worker } = who;
      const input = { ...wrong.record, reference, contactId: wrong.contactId, notes };
      applied(who.reference, await correctContact(scopeOf(worker), worker, newRequestKey(), input));
    },
  };
  return [wrong, correction];
}

/** A contact with someone else was logged here, and moved to their case the same day. */
export function loggedOnTheWrongCase(who: Person, on: CalendarDate): Step[] {
  const wrong = contact(who, on, { result: "made" });
  const movedOn: Step = {
    on,
    run: async () => {
      const { reference, worker } = who;
      const { reference: toReference } = await db.case.findFirstOrThrow({
        where: { workerId: worker.id, reference: { not: reference }, endReason: null },
        select: { reference: true },
        orderBy: { reference: "desc" },
      });
      const move = { reference, contactId: wrong.contactId, toReference };
      applied(
        reference,
        await moveContact(scopeOf(worker), worker, newRequestKey(), {
          ...move,
          why: "I had the wrong page open: this was the next person on my list.",
        }),
      );
    },
  };
  return [wrong, movedOn];
}

const markedInError = (who: Person, wrong: ContactStep): Step => ({
  on: wrong.on,
  run: async () => {
    applied(
      who.reference,
      await markEnteredInError(scopeOf(who.worker), who.worker, newRequestKey(), {
        reference: who.reference,
        contactId: wrong.contactId,
        why: who.chance.deal(mistaken),
      }),
    );
  },
});
