import { expect, it } from "vitest";
import { everyAnswer, today } from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { handoverStatuses, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { attemptSentence, type EarlierAttempt } from "./earlier-attempts";

const attempt = (
  status: EarlierAttempt["status"],
  ...moves: EarlierAttempt["history"][number]["move"][]
): EarlierAttempt => ({ status, history: moves.map((move) => ({ move, answers: everyAnswer })) });

it("says when and why a destination declined, with their words", () => {
  expect(attemptSentence(attempt("declined", "report_decline", "confirm_decline"), today)).toBe(
    "Earlier handover there: declined on 9 Sep: No capacity, or the list is closed; They will see them next week.",
  );
});

it("says on whose side it broke down, and what happened", () => {
  expect(attemptSentence(attempt("broken_down", "break_down_later"), today)).toBe(
    "Earlier handover there: broke down on 9 Sep: on whose side: the destination’s; They look again with their lead.",
  );
});

it("says what the person said, and why it was withdrawn", () => {
  expect(attemptSentence(attempt("person_declined", "record_person_declines"), today)).toContain(
    "Has made their own arrangement",
  );
  expect(attemptSentence(attempt("withdrawn", "withdraw"), today)).toContain("The person has other plans");
});

it.each(handoverStatuses)("is a whole sentence of %s once it has ended, and nothing before", (status) => {
  const sentence = attemptSentence(attempt(status, "plan"), today);
  if (isTerminal(status)) expect(sentence).toMatch(fullSentence);
  else expect(sentence).toBeNull();
});
