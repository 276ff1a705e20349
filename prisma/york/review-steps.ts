import { scopeOf } from "@/lib/auth/scope";
import { raiseAlert } from "@/lib/alerts/writes";
import { recordCrisis } from "@/lib/crisis/writes";
import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { crisisKinds } from "@/lib/domain/vocabulary/crisis-contacts";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import { isNoFixedAbode } from "@/lib/domain/facts/address";
import type { AnsweredPart, ReviewAnswers } from "@/lib/domain/person/review-answers";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { findReview } from "@/lib/review/reads";
import type { Review } from "@/lib/review/types";
import { savePart } from "@/lib/review/writes";
import { caseMoved } from "./case-steps";
import { talkedOfNeeds } from "./contact-steps";
import type { Person } from "./person";
import { professionalsNamed } from "./professional-steps";
import { applied, minuteByMinute, type Step } from "./step";
import { alertWords, circumstances, communication, networks, ownWords, safeNotes } from "./care-notes";

/** The whole needs review: the conversation, its findings and its completion. */
export const reviewed = (who: Person, on: CalendarDate): Step[] => [
  talkedOfNeeds(who, on),
  professionalsNamed(who, on),
  partsSaved(who, on),
  ...raised(who, on),
  ...crisesKnown(who, on),
  caseMoved(who, on, { move: "complete_review" }),
];

/** A new risk assessment; each is valid for four weeks. */
export const assessed = (who: Person, on: CalendarDate): Step => ({
  on,
  run: async () => {
    const { versions } = await reviewOf(who);
    await saved(who, versions, { part: "risk", answers: riskOf(who, on) });
  },
});

/** The outcome of each need at the end of support. */
export const needsConcluded = (who: Person, on: CalendarDate): Step => ({
  on,
  run: async () => {
    const { answers, versions } = await reviewOf(who);
    const needs = answers.needs.needs.map((need) => ({
      ...need,
      outcome: who.chance.pick(["achieved", "achieved", "partly", "partly", "not"]),
    }));
    await saved(who, versions, { part: "needs", answers: { needs } });
  },
});

/** The review as saved so far. */
async function reviewOf({ reference, worker }: Person): Promise<Review> {
  const { id } = await db.case.findFirstOrThrow({ where: { reference }, select: { id: true } });
  const review = await findReview(scopeOf(worker), id);
  if (!review) throw new Error(`${reference} is out of reach of its worker`);
  return review;
}

async function saved(
  { reference, worker }: Person,
  versions: Review["versions"],
  part: AnsweredPart,
): Promise<void> {
  const version = versions[part.part];
  const written = { requestKey: newRequestKey(), reference, version, saved: part };
  applied(`${reference} ${part.part}`, await savePart(scopeOf(worker), worker, written));
}

const riskOf = ({ assessed: level, worker }: Person, assessedOn: CalendarDate): ReviewAnswers["risk"] => ({
  level,
  assessedOn,
  assessor: `${worker.name}, worker`,
});

const partsSaved = (who: Person, on: CalendarDate): Step => ({
  on,
  run: async () => {
    const { answers, versions, professionals } = await reviewOf(who);
    const { chance } = who;
    // Answers from the file or from a list are not entered again.
    const saysMore = answers.own_words.ownWords.length === 0 || chance.happens(0.4);
    const asksMore = answers.circumstances.gpStatus === null || chance.happens(0.5);
    const parts: (AnsweredPart | false)[] = [
      { part: "risk", answers: riskOf(who, on) },
      { part: "needs", answers: needsOf(who, answers.needs) },
      saysMore && {
        part: "own_words",
        answers: { ownWords: [...answers.own_words.ownWords, chance.deal(ownWords)] },
      },
      { part: "safe_contact", answers: safeContactOf(who, answers.safe_contact) },
      asksMore && { part: "circumstances", answers: circumstancesOf(who, answers.circumstances) },
      professionals === 0 && { part: "professionals", answers: { noneKnownOn: on } },
    ];
    await minuteByMinute(
      parts.filter((part) => part !== false).map((part) => () => saved(who, versions, part)),
    );
  },
});

/** A case without a need in the file gets at least one in its review. */
function needsOf({ chance }: Person, { needs }: ReviewAnswers["needs"]): ReviewAnswers["needs"] {
  const found =
    needs.length > 0 ? needs : [{ area: "mental_health" as NeedArea, details: null, outcome: null }];
  return {
    needs: found.map((need) => ({ ...need, term: chance.pick(["short", "medium", "medium", "longer"]) })),
  };
}

const circumstancesOf = (
  { chance }: Person,
  before: ReviewAnswers["circumstances"],
): ReviewAnswers["circumstances"] => ({
  ...before,
  gpStatus: before.gpStatus ?? "not_known",
  communication: chance.happens(0.5) ? chance.deal(communication) : null,
  network: chance.deal(networks),
  circumstances: chance.deal(circumstances),
});

function safeContactOf(
  { chance, needs, leaveMessage }: Person,
  before: ReviewAnswers["safe_contact"],
): ReviewAnswers["safe_contact"] {
  const { phone, address } = before;
  const hasHome = address !== null && !isNoFixedAbode(address);
  const isWatched = needs.includes("safety") && chance.happens(0.4);
  return {
    ...before,
    routes: {
      call: phone !== null,
      leave_message: phone !== null && leaveMessage,
      text: phone !== null && !isWatched,
      email: false,
      post: hasHome && !isWatched,
      visit: hasHome && !isWatched,
    },
    contactNotes: isWatched || chance.happens(0.2) ? chance.deal(safeNotes) : null,
  };
}

/** A safeguarding alert, which makes a handover enhanced. At high risk it is enhanced already. */
function raised(who: Person, on: CalendarDate): Step[] {
  const { chance, assessed: level } = who;
  const kinds: AlertKind[] = [
    ...(level === "high" ? ([chance.pick(["risk_to_self", "self_neglect", "domestic_abuse"])] as const) : []),
    ...(level === "high" && chance.happens(0.4) ? (["safeguarding_adult"] as const) : []),
    ...(level !== "high" && chance.happens(0.2)
      ? ([chance.pick(["medication", "homelessness_imminent", "risk_from_others"])] as const)
      : []),
  ];
  return kinds.map((kind) => ({
    on,
    run: async () => {
      const { reference, worker } = who;
      const reviewOn = addDays(on, chance.whole(50, 90));
      const alert = {
        requestKey: newRequestKey(),
        reference,
        kind,
        details: alertWords[kind] ?? null,
        reviewOn,
      };
      applied(reference, await raiseAlert(scopeOf(worker), worker, alert));
    },
  }));
}

/** Contacts with the police or a crisis service in the previous months, as the person described them. */
function crisesKnown(who: Person, on: CalendarDate): Step[] {
  const { chance, assessed: level } = who;
  const count = chance.happens(level === "high" ? 0.7 : 0.2) ? chance.whole(1, level === "high" ? 3 : 2) : 0;
  return Array.from({ length: count }, () => crisis(who, on, addDays(on, -chance.whole(3, 300))));
}

const crisis = (who: Person, on: CalendarDate, happenedOn: CalendarDate): Step => {
  const kind = who.chance.pick(crisisKinds);
  return {
    on,
    run: async () => {
      const { reference, worker } = who;
      const recorded = { requestKey: newRequestKey(), reference, kind, details: null, happenedOn };
      applied(reference, await recordCrisis(scopeOf(worker), worker, recorded));
    },
  };
};
