import { z } from "zod";
import { noFixedAbode } from "@/lib/domain/facts/address";
import type { Field, Fields, ValuesOf } from "@/lib/domain/person/field";
import {
  lineText,
  longText,
  optionalChoiceField,
  optionalDayField,
  orNull,
  textField,
  tickField,
} from "@/lib/platform/fields";

/** The checkbox next to an address. */
export const noFixedAbodeName = "noFixedAbode";

const line = () => textField({ max: lineText }).transform(orNull);

const emailLine = () =>
  textField({ max: lineText })
    .refine(
      (text) => text === "" || /^[^\s@]+@[^\s@]+$/.test(text),
      "Enter an email address in the correct format, like name@example.org.",
    )
    .transform(orNull);

/** How one field of a form is read. */
function schemaOf(name: string, field: Field) {
  switch (field.kind) {
    case "name":
      return z.object({ [name]: textField({ max: lineText, required: field.missing }) });
    case "line":
    case "phone":
      return z.object({ [name]: line() });
    case "email":
      return z.object({ [name]: emailLine() });
    case "address":
      return z
        .object({ [name]: line(), [noFixedAbodeName]: tickField() })
        .transform((typed) => ({ [name]: typed[noFixedAbodeName] === true ? noFixedAbode : typed[name] }));
    case "text":
      return z.object({ [name]: textField({ max: longText }).transform(orNull) });
    case "choice":
      return z.object({ [name]: optionalChoiceField(Object.keys(field.options)) });
    case "day":
      return optionalDayField(name);
  }
}

/** The fields of a table as a form sends them. Joined to the rest of a form with `.and`. */
export const fieldsSchema = <Table extends Fields>(table: Table) =>
  Object.entries(table)
    .map(([name, field]): z.ZodType => schemaOf(name, field))
    .reduce((one, other) => one.and(other)) as z.ZodType<ValuesOf<Table>, Record<string, unknown>>;
