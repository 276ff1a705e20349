import { Fragment, type ReactNode } from "react";
import { CheckboxField, RadioField } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import { isNoFixedAbode } from "@/lib/domain/facts/address";
import type { Field, Fields, ValuesOf } from "@/lib/domain/person/field";
import { noFixedAbodeName } from "@/lib/people/schema";

type Props<Table extends Fields> = {
  fields: Table;
  form: "addForm" | "review";
  /** The saved values. */
  values?: Readonly<ValuesOf<Table>>;
  /** Other questions, by the field that they follow. */
  after?: { [Key in keyof Table]?: ReactNode };
};

/** A question for each field of a table, in its order. */
export function RecordFields<Table extends Fields>({ fields, form, values, after }: Props<Table>) {
  return Object.entries(fields).map(([name, field]) => (
    <Fragment key={name}>
      <RecordField name={name} field={field} hint={field[form]?.hint} value={values?.[name] ?? null} />
      {after?.[name]}
    </Fragment>
  ));
}

type One = { name: string; field: Field; hint: string | undefined; value: string | null };

function RecordField({ name, field, hint, value }: One) {
  const question = field.question ?? field.label;
  const label = field.kind === "name" ? question : `${question} (optional)`;
  const defaultValue = value ?? undefined;
  const given = { name, label, defaultValue, ...(hint !== undefined && { hint }) };

  switch (field.kind) {
    case "name":
    case "line":
      return <TextField {...given} autoComplete="off" />;
    case "phone":
      return <TextField {...given} type="tel" width={20} autoComplete="off" />;
    case "email":
      return (
        <TextField {...given} inputMode="email" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      );
    case "address":
      return <AddressField {...given} />;
    case "text":
      return <TextAreaField {...given} rows={3} />;
    case "day":
      return <DateField {...{ name, legend: label, defaultValue }} hint={hint} />;
    case "choice":
      return (
        <RadioField
          {...{ name, legend: label, defaultValue }}
          hint={hint}
          options={Object.entries(field.options).map(([option, words]) => ({ value: option, label: words }))}
        />
      );
  }
}

/** The address, or that the person has no fixed abode. */
function AddressField({
  name,
  label,
  defaultValue,
}: {
  name: string;
  label: string;
  defaultValue: string | undefined;
}) {
  const hasNone = isNoFixedAbode(defaultValue ?? null);

  return (
    <>
      <TextField
        name={name}
        label={label}
        autoComplete="off"
        defaultValue={hasNone ? undefined : defaultValue}
      />
      <CheckboxField name={noFixedAbodeName} label="They have no fixed abode" defaultChecked={hasNone} />
    </>
  );
}
