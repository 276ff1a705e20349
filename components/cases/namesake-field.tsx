"use client";

import { CheckboxField } from "@/components/ui/choice-fields";
import { useField } from "@/components/ui/form-context";

/** Asks whether it is another person, only once the form has come back because someone of this name is here. */
export function NamesakeField() {
  const { faults, value } = useField("anotherPerson");
  if (faults.length === 0 && value === "") return null;
  return <CheckboxField name="anotherPerson" label="This is another person" />;
}
