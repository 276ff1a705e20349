import { reachedPerson } from "@/lib/domain/facts/contact";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { everyAnswer } from "./facts";
import type { Twist } from "./step";
import { daysFrom, type World } from "./world";

/** The answers to a move on this day: complete and valid, except for the variant. */
export function answersIn(world: Pick<World, "today" | "facts">, twist: Twist): MoveAnswers {
  const soon = daysFrom(world, 7);
  const made = world.facts.contacts.filter(reachedPerson).at(-1);
  const hoped: MoveAnswers = {
    ...everyAnswer,
    happenedOn: world.today,
    sentTime: "23:59",
    helpedOn: daysFrom(world, -2),
    startOn: soon,
    reviewOn: soon,
    answerOn: soon,
    jointMeetingOn: world.today,
    firstContactOn: world.today,
    acknowledgedOn: world.today,
    contactId: made?.id ?? "none",
  };

  switch (twist) {
    case "none":
      return hoped;
    case "yesterday":
      return { ...hoped, happenedOn: daysFrom(world, -1) };
    case "tomorrow":
      return { ...hoped, happenedOn: daysFrom(world, 1) };
    case "bare_no":
      return { ...hoped, personInformed: "no", informationGiven: "no" };
    case "no_with_reason":
      return {
        ...hoped,
        personInformed: "no",
        gpInformed: "no",
        destinationInformed: "no",
        whyNot: "It is not safe.",
      };
    case "late_start":
      return { ...hoped, startOn: daysFrom(world, 90) };
    case "unknown_start":
      return without(hoped, "startOn");
    case "no_meeting":
      return without(hoped, "jointMeeting", "jointMeetingOn");
    case "booked":
      return { ...hoped, jointMeeting: "booked", jointMeetingOn: soon };
    case "waived":
      return { ...hoped, jointMeeting: "waived", whyNot: "They met last week." };
    case "worse":
      return { ...hoped, safetyOutcome: "with_worse" };
    case "not_established":
      return { ...hoped, safetyOutcome: "not_established" };
    case "other_holder":
      return { ...hoped, holderId: "bo", deputyId: "alex" };
    case "no_deputy":
      return { ...without(hoped, "deputyId"), noDeputy: "There is no one else." };
    case "no_note":
      return without(hoped, "note");
  }
}

const without = (answers: MoveAnswers, ...questions: (keyof MoveAnswers)[]): MoveAnswers => ({
  ...(Object.fromEntries(
    Object.entries(answers).filter(([question]) => !questions.some((left) => left === question)),
  ) as Partial<MoveAnswers>),
  happenedOn: answers.happenedOn,
});
