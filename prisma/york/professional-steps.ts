import { scopeOf } from "@/lib/auth/scope";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { ProfessionalOutcome } from "@/lib/domain/vocabulary/professionals";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { addProfessional, informProfessional } from "@/lib/professionals/writes";
import type { Person } from "./person";
import { gps, practitionersFor, type Practitioner } from "./professionals";
import { applied, minuteByMinute, type Step } from "./step";
import { informedOf } from "./care-notes";

/** The professionals that the review finds: a GP for many, and one for the greatest need. */
function professionalsOf({ practice, needs, chance }: Person): Practitioner[] {
  const current = practice === null ? undefined : gps[practice];
  return [
    ...(current && chance.happens(0.8) ? [chance.pick(current)] : []),
    ...needs.slice(0, 2).flatMap((area) => {
      const some = practitionersFor[area];
      return some && chance.happens(0.55) ? [chance.pick(some)] : [];
    }),
  ];
}

export const professionalsNamed = (who: Person, on: CalendarDate): Step => {
  const named = professionalsOf(who);
  return {
    on,
    run: async () => {
      const { reference, worker } = who;
      const add = async (one: Practitioner) => {
        const known = await findKnown(worker, one);
        const chosen = known
          ? { is: "known" as const, professionalId: known.id }
          : { is: "new" as const, ...one, email: null };
        const added = { requestKey: newRequestKey(), reference, details: null, ...chosen };
        applied(reference, await addProfessional(scopeOf(worker), worker, added));
      };
      await minuteByMinute(named.map((one) => () => add(one)));
    },
  };
};

/** A professional whom the programme knows is selected from its list. */
const findKnown = ({ programmeId }: Actor, { name, role, organisation }: Practitioner) =>
  db.professional.findFirst({ where: { programmeId, name, role, organisation }, select: { id: true } });

/** Calls the professionals who have not been informed: all of them, or those who answer that day. */
export const professionalsInformed = (who: Person, on: CalendarDate, whom: "all" | "some" = "all"): Step => ({
  on,
  run: async () => {
    const notInformed = await db.involvement.findMany({
      where: {
        case: { reference: who.reference },
        removedAt: null,
        contacts: { none: { professionalOutcome: { not: null } } },
      },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const rung = notInformed.filter(() => whom === "all" || who.chance.happens(0.6));
    await minuteByMinute(
      rung.map(
        ({ id }) =>
          () =>
            recordInformed(who, on, id),
      ),
    );
  },
});

const outcomes: readonly [ProfessionalOutcome, ...ProfessionalOutcome[]] = [
  "continues_involvement",
  "continues_involvement",
  "continues_involvement",
  "will_refer_on",
  "will_lead",
  "no_longer_involved",
  "raises_concern",
  "asked_for_information",
];

async function recordInformed(who: Person, on: CalendarDate, involvementId: string) {
  const { reference, worker, chance } = who;
  const isReached = chance.happens(0.88);
  const outcome = isReached ? chance.pick(outcomes) : "could_not_be_reached";
  applied(
    reference,
    await informProfessional(scopeOf(worker), worker, {
      requestKey: newRequestKey(),
      reference,
      involvementId,
      happenedOn: on,
      medium: chance.pick(["phone", "phone", "email"]),
      location: null,
      direction: "from_us",
      result: isReached ? "made" : "no_answer",
      words: isReached ? informedOf[outcome] : "",
      namesNoOne: false,
      about: [{ involvementId, outcome, words: "" }],
    }),
  );
}

/** One call about several people: a worker calls the professional with the most people not yet informed about. */
export async function rangAboutSeveral(worker: Actor, on: CalendarDate): Promise<void> {
  const notInformed = await db.involvement.findMany({
    where: {
      case: { programmeId: worker.programmeId, workerId: worker.id, endReason: null, diedOn: null },
      removedAt: null,
      contacts: { none: { professionalOutcome: { not: null } } },
    },
    select: { id: true, professionalId: true, case: { select: { reference: true } } },
    orderBy: { case: { reference: "asc" } },
  });
  const [most = []] = notInformed
    .map(({ professionalId }) => notInformed.filter((other) => other.professionalId === professionalId))
    .sort((one, other) => other.length - one.length);
  const [first] = most;
  if (!first) return;

  const { reference } = first.case;
  const about = most.map(({ id: involvementId }) => ({
    involvementId,
    outcome: "continues_involvement" as const,
    words: "",
  }));
  applied(
    reference,
    await informProfessional(scopeOf(worker), worker, {
      requestKey: newRequestKey(),
      reference,
      involvementId: first.id,
      happenedOn: on,
      medium: "phone",
      location: null,
      direction: "from_us",
      result: "made",
      words: informedOf.continues_involvement,
      namesNoOne: false,
      about,
    }),
  );
}
