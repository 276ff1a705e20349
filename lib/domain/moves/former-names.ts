import type { SafetyOutcome } from "@/lib/domain/vocabulary/safety-outcomes";
import type { MoveAnswers, MoveQuestion, YesNo } from "./questions";

/*
 * Answers are stored by the name of their question, in rows that are never rewritten. Version 0.1 had other names for
 * some questions: they are read by the name of today.
 */

/** The questions that version 0.1 called by another name, whatever the move. */
const renamed: Readonly<Record<string, MoveQuestion>> = {
  personTold: "personInformed",
  gpTold: "gpInformed",
  destinationTold: "destinationInformed",
  professionalTold: "professionalInformed",
  survivingCase: "keptCase",
  specialBasis: "article9Condition",
};

/** What version 0.1 asked under the one name `words`, by the move of a handover that asked it. */
const formerWords: Readonly<Record<string, MoveQuestion>> = {
  waive_gaps: "reason",
  report_decline: "statement",
  confirm_decline: "details",
  win_challenge: "details",
  record_person_declines: "statement",
  record_meeting: "details",
  sign: "details",
  withdraw: "reason",
  break_down: "details",
  break_down_later: "details",
  check_safety: "details",
};

/** What version 0.1 asked of a safety check: whether the destination still supported the person. */
const formerSafetyOutcomes: Readonly<Record<YesNo, SafetyOutcome>> = { yes: "with_well", no: "not_with" };

/** Answers as they were stored with a move, by the names that their questions have today. */
export const storedAnswers = (move: string, stored: object): Omit<MoveAnswers, "happenedOn"> =>
  // The table of moves gave each answer its shape when it was stored.
  Object.fromEntries(
    Object.entries<unknown>({ ...stored }).map(([name, answer]) =>
      name === "stillThere"
        ? ["safetyOutcome" satisfies MoveQuestion, formerSafetyOutcomes[answer as YesNo]]
        : [(name === "words" ? formerWords[move] : renamed[name]) ?? name, answer],
    ),
  );
