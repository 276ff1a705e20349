import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { riskLabels } from "@/lib/domain/vocabulary/risk-levels";
import { needLabels } from "@/lib/domain/vocabulary/need-areas";
import { needOutcomeLabels, needTermLabels } from "@/lib/domain/vocabulary/need-terms";
import { channelLabels, channels } from "@/lib/domain/vocabulary/channels";
import { textOf, type Fields, type ValuesOf } from "./field";
import { reviewFields } from "./review-fields";
import type { AnsweredPart, NeedAnswer } from "./review-answers";

type Words = { label: string; value: string };

const blank = "Nothing recorded";

/** The answers of a part in words, one for each question. */
export function wordsOfPart({ part, answers }: AnsweredPart, today: CalendarDate): Words[] {
  switch (part) {
    case "risk":
      return [
        { label: "Level", value: riskLabels[answers.level] },
        { label: "Assessed on", value: answers.assessedOn ? plainDay(answers.assessedOn, today) : blank },
        { label: "Assessed by", value: answers.assessor ?? blank },
      ];
    case "needs":
      return answers.needs.map((need) => ({ label: needLabels[need.area], value: wordsOfNeed(need) }));
    case "own_words":
      return ordinals.map((label, at) => ({ label, value: answers.ownWords[at] ?? blank }));
    case "safe_contact":
      return [
        ...channels.map((channel) => ({
          label: channelLabels[channel],
          value: safeWords(answers.routes[channel]),
        })),
        ...wordsOfFields(reviewFields.safe_contact, answers),
      ];
    case "circumstances":
      return wordsOfFields(reviewFields.circumstances, answers);
    case "professionals":
      return [
        {
          label: "No one else is involved",
          value: answers.noneKnownOn
            ? `Confirmed on ${plainDay(answers.noneKnownOn, today)}`
            : "Not confirmed",
        },
      ];
  }
}

const wordsOfFields = <Table extends Fields>(fields: Table, values: ValuesOf<Table>): Words[] =>
  Object.entries(fields).map(([key, field]) => ({
    label: field.label,
    value: textOf(field, values[key] ?? null) ?? blank,
  }));

/** What was named first, second and third. */
const ordinals = ["First", "Second", "Third"] as const;

/** A need in a few words: how long it lasts, what it is, and its outcome. */
const wordsOfNeed = ({ term, details, outcome }: NeedAnswer) =>
  [
    term ? needTermLabels[term] : "No term yet",
    ...(details === null ? [] : [details]),
    ...(outcome ? [needOutcomeLabels[outcome]] : []),
  ].join("; ");

/** Whether a channel is safe, as it was answered. */
export const safeWords = (safe: boolean | undefined) =>
  safe === undefined ? "No one has asked yet" : safe ? "Safe" : "Not safe";

type Compared = Words & { attempted: string };

/** The current and the typed answers, question by question; a need that only one side names is missing on the other. */
export function comparedParts(saved: AnsweredPart, typed: AnsweredPart, today: CalendarDate): Compared[] {
  const current = wordsOfPart(saved, today);
  const attempted = wordsOfPart(typed, today);
  const labels = [...new Set([...current, ...attempted].map(({ label }) => label))];
  const valueIn = (facts: readonly Words[], label: string) =>
    facts.find((one) => one.label === label)?.value ?? "Not named";
  return labels.map((label) => ({
    label,
    value: valueIn(current, label),
    attempted: valueIn(attempted, label),
  }));
}
