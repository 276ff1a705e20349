import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { checklistDone } from "./checklist-steps";
import { evidence, moved } from "./handover-steps";
import {
  accepted,
  acknowledged,
  day,
  haven,
  lately,
  ongoing,
  seen,
  sent,
  started,
  withHaven,
  within,
} from "./passages";
import type { Person } from "./person";
import type { Step } from "./step";
import type { Story } from "./story";
import { interimPlans } from "./notes";

/*
 * People with a place in prospect: on a waiting list, or being handed over.
 */

type Place = { startOn?: string; reviewOn: string };

/**
 * On a waiting list. If the start is after the closing date or not known, `then` adds the proposal of a hold and what
 * was decided.
 */
export const onWaitingList = (
  place: Place,
  {
    before,
    sentBetween: [from, to] = ["2020-07-20", "2020-08-05"],
    then = () => [],
  }: { before?: Place; sentBetween?: readonly [string, string]; then?: (who: Person) => Step[] } = {},
): Story =>
  ongoing((who) => {
    const on = within(who, from, to);
    const listed = (at: CalendarDate, { startOn, reviewOn }: Place) =>
      moved(who, at, "put_on_waiting_list", {
        ...evidence(who),
        ...(startOn && { startOn: day(startOn) }),
        reviewOn: day(reviewOn),
        interimPlan: who.chance.deal(interimPlans),
      });
    return [
      ...sent(who, on),
      ...reviewedUntil(addWorkingDays(on, 6), before ?? place, listed),
      ...(before ? [listed(day(before.reviewOn), place)] : []),
      ...then(who),
    ];
  });

/** Places on a list are reviewed within 28 days: the steps that lead to the review on its day. */
function reviewedUntil(
  on: CalendarDate,
  place: Place,
  listed: (at: CalendarDate, place: Place) => Step,
): Step[] {
  const latest = addWorkingDays(on, 19);
  const isLater = day(place.reviewOn) > latest;
  return [
    listed(on, { ...place, ...(isLater && { reviewOn: latest }) }),
    ...(isLater && latest <= lately ? reviewedUntil(latest, place, listed) : []),
  ];
}

type Meeting = "held" | "waived" | { bookedFor: string };

/**
 * Being handed over. `unseen`: no one has confirmed yet that the destination has seen the person; `finished`: nothing is
 * left but to complete the handover.
 */
export const handingOver = ({
  meeting = "held",
  supporting = false,
  unseen = false,
  finished = false,
}: { meeting?: Meeting; supporting?: boolean; unseen?: boolean; finished?: boolean } = {}): Story =>
  ongoing(
    (who) => {
      const on = within(who, "2020-07-22", "2020-08-07");
      const start = addWorkingDays(on, who.chance.whole(11, 16));
      return [
        ...sent(who, on),
        acknowledged(who, addWorkingDays(on, 2)),
        accepted(who, addWorkingDays(on, who.chance.whole(4, 8)), start),
        startedWith(who, start, meeting),
        ...(unseen ? [] : [seen(who, addWorkingDays(start, 2))]),
        checklistDone(who, addWorkingDays(start, 3), finished ? {} : { count: who.chance.whole(1, 4) }),
        ...(supporting ? withHaven(who, addWorkingDays(on, 2)) : []),
      ];
    },
    (who) => (meeting === "held" || who.risk === "high") && (!supporting || who.destination !== haven),
  );

function startedWith(who: Person, on: CalendarDate, meeting: Meeting): Step {
  if (meeting === "held") return started(who, on);
  if (meeting !== "waived") {
    return started(who, on, { jointMeeting: "booked", jointMeetingOn: day(meeting.bookedFor) });
  }
  return moved(who, on, "start", {
    jointMeeting: "waived",
    whyNot: "They know each other well from before. Both would rather begin at once.",
    by: "manager",
  });
}
