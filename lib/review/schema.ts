import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { needAreas, type NeedArea } from "@/lib/domain/vocabulary/need-areas";
import { needOutcomes, needTerms } from "@/lib/domain/vocabulary/need-terms";
import { channels, type Channel } from "@/lib/domain/vocabulary/channels";
import { valuesIn } from "@/lib/domain/person/field";
import { reviewFields } from "@/lib/domain/person/review-fields";
import type { SafeRoutes } from "@/lib/domain/person/safe-routes";
import type { AnsweredPart, NeedAnswer } from "@/lib/domain/person/review-answers";
import { reviewParts } from "@/lib/domain/vocabulary/review-parts";
import {
  choiceField,
  choicesField,
  dayField,
  lineText,
  longText,
  optionalChoiceField,
  orNull,
  textField,
  uuidField,
  versionField,
} from "@/lib/platform/fields";
import { fieldsSchema } from "@/lib/people/schema";

/** The part of a review that an address names. */
export const reviewPartSchema = z.enum(reviewParts);

/** Which review a form is of, and how often the part had been saved when it was opened. */
const seen = { requestKey: uuidField(), reference, version: versionField() };

const longAnswer = () => textField({ max: longText }).transform(orNull);

/** The levels that an assessment can find. */
export const assessedLevels = ["high", "medium", "low"] as const satisfies readonly RiskLevel[];

const brokenForm = "There is a problem with this page. Reload it.";

export const saveRiskSchema = z
  .object({
    ...seen,
    level: choiceField(assessedLevels, { required: "Select the level of risk." }),
    assessor: textField({ max: lineText, required: "Enter who assessed the risk." }),
  })
  .and(dayField("assessedOn", { required: "Enter the date of the assessment." }))
  .transform(({ level, assessor, assessedOn, ...form }) => ({
    ...form,
    saved: { part: "risk", answers: { level, assessor, assessedOn } } satisfies AnsweredPart,
  }));

type OfEach<Name extends string, Value> = Record<`${Name}-${NeedArea}`, Value>;

/** One field for every area: `term-housing`, `term-money`, and so on. */
const ofEachArea = <Name extends string, Field>(name: Name, field: () => Field) =>
  Object.fromEntries(needAreas.map((area) => [`${name}-${area}`, field()])) as OfEach<Name, Field>;

const termField = () => optionalChoiceField(needTerms);
const outcomeField = () => optionalChoiceField(needOutcomes);

/** The areas that are ticked; answers for the others do not count. */
export const saveNeedsSchema = z
  .object({
    ...seen,
    areas: choicesField(needAreas),
    ...ofEachArea("term", termField),
    ...ofEachArea("details", longAnswer),
    ...ofEachArea("outcome", outcomeField),
  })
  .transform(({ requestKey, reference: of, version, areas, ...fields }) => ({
    requestKey,
    reference: of,
    version,
    saved: {
      part: "needs",
      answers: {
        needs: areas.map((area): NeedAnswer => ({
          area,
          term: fields[`term-${area}`],
          details: fields[`details-${area}`],
          outcome: fields[`outcome-${area}`],
        })),
      },
    } satisfies AnsweredPart,
  }));

/** The three boxes for what matters most; an empty one leaves no gap. */
export const ownWordsBoxes = ["first", "second", "third"] as const;

export const saveOwnWordsSchema = z
  .object({ ...seen, first: longAnswer(), second: longAnswer(), third: longAnswer() })
  .transform(({ first, second, third, ...form }) => ({
    ...form,
    saved: {
      part: "own_words",
      answers: { ownWords: [first, second, third].filter((text) => text !== null) },
    } satisfies AnsweredPart,
  }));

/** Whether a channel is safe, as a form asks. */
export const safeAnswers = ["yes", "no", "not_asked"] as const;

const safeField = () => choiceField(safeAnswers, { required: brokenForm });

const channelFields = Object.fromEntries(
  channels.map((channel) => [`safe-${channel}`, safeField()]),
) as Record<`safe-${Channel}`, ReturnType<typeof safeField>>;

export const saveSafeContactSchema = z
  .object({ ...seen, ...channelFields })
  .and(fieldsSchema(reviewFields.safe_contact))
  .transform(({ requestKey, reference: of, version, ...typed }) => ({
    requestKey,
    reference: of,
    version,
    saved: {
      part: "safe_contact",
      answers: { routes: routesIn(typed), ...valuesIn(reviewFields.safe_contact, typed) },
    } satisfies AnsweredPart,
  }));

const routesIn = (fields: Record<`safe-${Channel}`, (typeof safeAnswers)[number]>): SafeRoutes =>
  Object.fromEntries(
    channels.flatMap((channel) => {
      const answer = fields[`safe-${channel}`];
      return answer === "not_asked" ? [] : [[channel, answer === "yes"]];
    }),
  );

export const saveCircumstancesSchema = z
  .object(seen)
  .and(fieldsSchema(reviewFields.circumstances))
  .transform(({ requestKey, reference: of, version, ...answers }) => ({
    requestKey,
    reference: of,
    version,
    saved: { part: "circumstances", answers } satisfies AnsweredPart,
  }));

/** That no professionals are known, or that this is taken back. */
export const confirmNoneKnownSchema = z.object({
  ...seen,
  noneKnown: choiceField(["yes", "no"], { required: "Select whether no one else is involved." }).transform(
    (answer) => answer === "yes",
  ),
});

/** A part of a review, as a form sends it. */
export type SavePart = { requestKey: string; reference: string; version: number; saved: AnsweredPart };
