import { z } from "zod";
import {
  acceptances,
  destinationStatuses,
  referralRoutes,
  type DestinationStatus,
} from "@/lib/domain/vocabulary/destinations";
import { needAreas, type NeedArea } from "@/lib/domain/vocabulary/need-areas";
import {
  choiceField,
  choicesField,
  lineText,
  longText,
  optionalDayField,
  orNull,
  textField,
  tickField,
  uuidField,
  versionField,
} from "@/lib/platform/fields";

const line = () => textField({ max: lineText }).transform(orNull);
const block = () => textField({ max: longText }).transform(orNull);

/** A whole number, or null when the field is blank. */
const numberField = (max: number, sentence: string) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .refine((typed) => typed === "" || (/^\d{1,4}$/.test(typed) && Number(typed) <= max), sentence)
    .transform((typed) => (typed === "" ? null : Number(typed)));

const destinationFields = {
  name: textField({ max: lineText, required: "Enter the name of the service." }),
  summary: textField({ max: 1_000, required: "Enter what it does, in a sentence or two." }),
  phone: line(),
  secondPhone: line(),
  email: line().refine(
    (email) => email === null || /^\S+@\S+$/.test(email),
    "Enter an address such as name@example.org.",
  ),
  hours: line(),
  howToRefer: block(),
  eligibility: block(),
  areas: textField({ max: 1_000 }).transform(listOf),
  needs: choicesField(needAreas),
  route: choiceField(referralRoutes, { required: "Select who can refer." }),
  status: choiceField(destinationStatuses, { required: "Select whether handovers can be planned there." }),
  accepting: choiceField(acceptances, { required: "Select whether it is taking people." }),
  waitWeeks: numberField(520, "Enter the wait in whole weeks, such as 6, or leave this blank."),
  placesOffered: numberField(9_999, "Enter a whole number of places, or leave this blank."),
  listedPublicly: tickField(),
  source: block(),
};

/** Names separated by commas or lines, each once. */
function listOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,\n]/)
        .map((area) => area.trim())
        .filter(Boolean),
    ),
  ];
}

/** The days that belong to one status only. */
const statusDays = optionalDayField("pausedUntil").and(optionalDayField("closesOn"));

/** A day is kept with the status that it belongs to, and one that is closing has its last day. */
const withStatusDays = <Fields extends z.ZodType<{ status: DestinationStatus }>>(fields: Fields) =>
  fields
    .and(statusDays)
    .transform((entry) => ({
      ...entry,
      pausedUntil: entry.status === "paused" ? entry.pausedUntil : null,
      closesOn: entry.status === "closing" ? entry.closesOn : null,
    }))
    .refine(({ status, closesOn }) => status !== "closing" || closesOn !== null, {
      path: ["closesOn"],
      error: "Enter its last day.",
    });

/** A new entry of the directory. */
export const addDestinationSchema = withStatusDays(
  z.object({ requestKey: uuidField(), ...destinationFields }),
);

/** An entry as it was changed. */
export const editDestinationSchema = withStatusDays(
  z.object({
    requestKey: uuidField(),
    destinationId: uuidField(),
    version: versionField(),
    ...destinationFields,
  }),
);

/** Someone has checked the entry and it is correct. */
export const confirmDestinationSchema = z.object({
  requestKey: uuidField(),
  destinationId: uuidField(),
  version: versionField(),
});

export type AddDestination = z.output<typeof addDestinationSchema>;
export type EditDestination = z.output<typeof editDestinationSchema>;
export type ConfirmDestination = z.output<typeof confirmDestinationSchema>;

/** What the directory is filtered by, from the address; anything unknown filters nothing. */
export const destinationFilterSchema = z.object({
  text: z.string().max(lineText).catch(""),
  area: z.string().min(1).max(lineText).nullable().catch(null),
  need: z.enum(needAreas).nullable().catch(null) satisfies z.ZodType<NeedArea | null>,
  route: z.enum(referralRoutes).nullable().catch(null),
  accepting: z.enum(acceptances).nullable().catch(null),
});
