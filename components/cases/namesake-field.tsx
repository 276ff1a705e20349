"use client";

import { CheckboxField } from "@/components/ui/choice-fields";
import { useField } from "@/components/ui/form-context";

/** Asks whether it is another person. Shown only after the form was refused because someone with this name is already here. */
export function NamesakeField() {
  const { faults, value } = useField("anotherPerson");
  if (faults.length === 0 && value === "") return null;
  return <CheckboxField name="anotherPerson" label="This is another person" />;
}
