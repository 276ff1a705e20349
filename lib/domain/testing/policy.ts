import { hasOpenHold, isHeld } from "@/lib/domain/facts/conditions";
import { reachedPerson } from "@/lib/domain/facts/contact";
import type { CaseFacts, HandoverFacts } from "@/lib/domain/facts/case";
import { isReviewOverdue, decisionFor, sharingStatusFor } from "@/lib/domain/facts/sharing-allows";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import { moveOf, type LaterMove } from "@/lib/domain/moves/handover-moves";
import { withoutOutcome } from "@/lib/domain/moves/notification";
import { gapsOfReview } from "@/lib/domain/moves/review-gaps";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import type { ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import { isActive, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { after } from "./after";
import { everyone } from "./people";
import { destinations, twists, type DestinationId, type Step, type Twist } from "./step";
import { isActiveIn, type World } from "./world";

/*
 * How cooperative staff act, in writing: invariant 17 of the contract. They take the step that the state of the person
 * calls for, by the one of them who may take it, and prepare it first. What they prepare is free: contacts, parts of the
 * review, decisions about sharing, gaps of a summary and items of a checklist. Each move of a handover or a case counts.
 */

/** What the staff work towards. In the last one every destination says no. */
export type Goal = "hold" | "destination" | "no_service";

/** A step without the person who takes it. */
type Wish = Step extends infer One ? (One extends Step ? Omit<One, "by"> : never) : never;

/** What came of following the policy: how many moves were made, and where it stuck if it did. */
export type Way = { reached: boolean; moves: readonly string[]; world: World };

/** No way is longer: a policy that goes round in circles is stuck. */
const longest = 40;

/** Follows the policy from a position until the goal is reached or no step is left. */
export function follow(goal: Goal, from: World): Way {
  let world = from;
  const moves: string[] = [];
  while (!isReached(goal, world) && moves.length < longest) {
    const prepared = prepare(world);
    const next = firstTaken(prepared, movesTowards(goal, prepared));
    if (!next) return { reached: false, moves, world: prepared };
    moves.push(next.name);
    world = next.world;
  }
  return { reached: isReached(goal, world), moves, world };
}

function isReached(goal: Goal, { facts, standings }: World): boolean {
  switch (goal) {
    case "hold": {
      const officeIsAway = everyone.every(
        ({ id, role }) => role !== "commissioner" || standings[id] !== undefined,
      );
      return isHeld(facts) || (officeIsAway && facts.hold?.state === "proposed");
    }
    case "destination":
      return facts.handovers.some(({ kind, status }) => kind === "lead" && status === "completed");
    case "no_service":
      return facts.endReason !== null;
  }
}

/** The moves that this state of the person calls for, in the order in which they are tried. */
function movesTowards(goal: Goal, world: World): Wish[] {
  // Where no one who may go on is there, a colleague of the office stands in, or the office takes the hold first. On a
  // case that it may not take, it stands in as the second person.
  const inTheirPlace = isHeld(world.facts)
    ? ofCase("stand_in")
    : [...ofCase("accept_hold"), ...ofCase("take_hold"), ...ofCase("stand_in")];
  switch (goal) {
    case "hold":
      return [...ofCase("accept_hold"), ...ofCase("propose_hold"), ...ofCase("take_hold")];
    case "destination":
      return [...towardsDestination(world), ...inTheirPlace];
    case "no_service":
      return [...towardsNoService(world), ...inTheirPlace];
  }
}

function towardsDestination(world: World): Wish[] {
  const { facts } = world;
  const lead = leadIn(facts);
  if (!lead) return openDestinations(world).map(planAt);

  const move = (...names: LaterMove[]) => names.flatMap((name) => ofHandover(world, lead, name));
  // A destination that has paused or closed takes no one: the plan is withdrawn, unless the handing over has begun.
  const isOpen = openDestinations(world).some((id) => id === lead.destinationId);
  if (!isOpen && lead.status !== "handing_over") return move("withdraw");
  switch (lead.status) {
    case "draft":
      return [
        ...move("send"),
        ...(facts.reviewedOn === null ? ofCase("complete_review") : []),
        ...move("make_version"),
      ];
    case "decline_reported":
      return move("win_challenge");
    case "referred":
    case "waiting_list":
      return [...(lead.acknowledgedOn === null ? move("acknowledge") : []), ...move("accept")];
    case "accepted":
      return [...move("start"), ...(lead.acknowledgedOn === null ? move("acknowledge") : [])];
    default:
      return move("complete", "complete_application", "confirm_first_contact", "record_meeting", "sign");
  }
}

/** The lead handover that they go on with: one that is under way before one that is only planned. */
function leadIn({ handovers }: CaseFacts): HandoverFacts | undefined {
  const open = handovers.filter(({ kind, status }) => kind === "lead" && !isTerminal(status));
  return open.find(({ status }) => isActive(status)) ?? open[0];
}

/** Every destination says no, and the office says that there is no service. */
function towardsNoService(world: World): Wish[] {
  const { closureRequest, handovers, unmetNeeds, holdReturned, hold } = world.facts;
  if (closureRequest !== null) {
    // A request that cannot be approved yet goes back, and what it lacks is done.
    return [
      ...(closureRequest.reason === "no_service_available" ? ofCase("approve_closure") : []),
      ...ofCase("send_back_closure"),
      ...ofCase("take_back_closure"),
    ];
  }
  const undecided = handovers.find(({ status }) => !isTerminal(status));
  if (undecided) {
    return (["withdraw_draft", "report_decline", "confirm_decline", "break_down"] as const).flatMap((name) =>
      name === "withdraw_draft"
        ? undecided.status === "draft"
          ? ofHandover(world, undecided, "withdraw")
          : []
        : ofHandover(world, undecided, name),
    );
  }
  if (unmetNeeds === 0) return ofCase("record_unmet_need");
  if (!holdReturned && hold?.state !== "ended" && hold?.state !== "accepted") {
    return [
      ...ofCase("return_hold"),
      ...(hasOpenHold(world.facts) ? [] : ofCase("propose_hold")),
      ...ofCase("take_hold"),
    ];
  }
  return ofTwists((twist) => ({
    tries: "case_move",
    chosen: { move: "request_closure", endReason: "no_service_available" },
    twist,
  }));
}

/** With every set of truthful answers that the model knows. */
const ofTwists = (wish: (twist: Twist) => Wish): Wish[] => twists.map(wish);

const ofCase = (move: Exclude<CaseMoveName, "request_closure">): Wish[] =>
  ofTwists((twist) => ({ tries: "case_move", chosen: { move }, twist }));

const planAt = (destinationId: DestinationId): Wish => ({
  tries: "plan",
  kind: "lead",
  destinationId,
  gaps: false,
});

/** A move of one handover, which a step names by its place among those that the move can begin from. */
function ofHandover({ facts }: World, handover: HandoverFacts, name: LaterMove): Wish[] {
  const { from } = moveOf(name);
  const which = facts.handovers.filter(({ status }) => from.includes(status)).indexOf(handover);
  return which < 0 ? [] : ofTwists((twist) => ({ tries: "move", name, which, twist }));
}

/** Whether a destination could still say yes. */
export const someoneCanSayYes = (world: World) =>
  openDestinations(world).length > 0 ||
  world.facts.handovers.some(({ kind, status }) => kind === "lead" && status === "handing_over");

const openDestinations = (world: World): DestinationId[] =>
  destinations.filter((id) => (world.destinations[id]?.status ?? "active") === "active");

/** The world after the first step that someone can take; null when there is none. */
function firstTaken(world: World, wishes: readonly Wish[]): { name: string; world: World } | null {
  for (const wish of wishes) {
    for (const by of everyone) {
      if (!isActiveIn(world, by.id)) continue;
      const next = after(world, { ...wish, by });
      if (next.facts !== world.facts || next.gaps !== world.gaps) return { name: nameOf(wish), world: next };
    }
  }
  return null;
}

const nameOf = (wish: Wish): string =>
  wish.tries === "move" ? wish.name : wish.tries === "case_move" ? wish.chosen.move : wish.tries;

/** Everything that is written down beforehand. */
function prepare(from: World): World {
  let world = from;
  for (let count = 0; count < longest; count++) {
    const next = firstTaken(world, missing(world));
    if (!next) break;
    world = next.world;
  }
  return world;
}

/** What has to be written down before a move: the record that its guards ask for. */
function missing(world: World): Wish[] {
  const { facts, today, gaps } = world;
  const isStale =
    facts.riskAssessedOn === null || addDays(facts.riskAssessedOn, defaultSettings.riskReviewDays) < today;
  const risk = facts.risk === "not_assessed" ? "medium" : facts.risk;
  const lead = leadIn(facts);
  const entries = facts.handovers.flatMap(({ status, checklist }) =>
    checklist.map(({ state }) => ({ isOpen: state === "open" && !isTerminal(status) })),
  );
  const [uninformed] = withoutOutcome(facts);

  return [
    ...gapsOfReview(facts).flatMap(({ part }): Wish[] => savedPart(part)),
    ...(isStale ? [{ tries: "save", saved: { part: "risk", level: risk, daysAgo: 0 } } as const] : []),
    ...(lead && !isShared(world, lead)
      ? destinations
          .filter((id) => id === lead.destinationId)
          .map(
            (destinationId) =>
              ({ tries: "decide_sharing", destinationId, decision: "given", reviewed: false }) as const,
          )
      : []),
    ...(lead?.status === "draft" && gaps.includes(lead.id)
      ? [{ tries: "fill_summary", which: draftsIn(world).indexOf(lead), gaps: false } as const]
      : []),
    ...entries.flatMap(({ isOpen }, which) =>
      isOpen ? [{ tries: "decide_entry", which, state: "done" } as const] : [],
    ),
    // Someone who applied themselves says how their first appointment went.
    ...(lead && lead.appliedOn !== null && !hasSpokenToday(world)
      ? [
          {
            tries: "log",
            which: 0,
            informed: false,
            contact: {
              daysAgo: 0,
              with: "person",
              medium: "phone",
              direction: "from_us",
              result: "made",
              purposes: ["check_in"],
            },
          } as const,
        ]
      : []),
    ...(uninformed
      ? [
          {
            tries: "log",
            which: facts.involvements.findIndex(({ id }) => id === uninformed.involvementId),
            informed: true,
            contact: {
              daysAgo: 0,
              with: "professional",
              medium: "phone",
              direction: "from_us",
              result: "made",
              purposes: [uninformed.news],
            },
          } as const,
        ]
      : []),
  ];
}

const draftsIn = ({ facts }: World) => facts.handovers.filter(({ status }) => status === "draft");

const hasSpokenToday = ({ facts, today }: World) =>
  facts.contacts.some((contact) => reachedPerson(contact) && contact.happenedOn === today);

const isShared = ({ facts, today }: World, { destinationId }: HandoverFacts) =>
  sharingStatusFor(facts, destinationId) === "allowed" &&
  !isReviewOverdue(decisionFor(facts, destinationId), today);

function savedPart(part: ReviewPart): Wish[] {
  switch (part) {
    case "risk":
      return [{ tries: "save", saved: { part, level: "medium", daysAgo: 0 } }];
    case "needs":
      return [{ tries: "save", saved: { part, needs: "open" } }];
    case "own_words":
      return [{ tries: "save", saved: { part, any: true } }];
    case "safe_contact":
      return [{ tries: "save", saved: { part, post: true } }];
    case "professionals":
      return [{ tries: "save", saved: { part, none: true } }];
    case "circumstances":
      return [];
  }
}
