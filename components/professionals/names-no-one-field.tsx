"use client";

import { CheckboxField } from "@/components/ui/choice-fields";
import { useField } from "@/components/ui/form-context";

/** Asks whether the shared words name no one after all, only once the form has come back because they seem to. */
export function NamesNoOneField() {
  const { faults, value } = useField("namesNoOne");
  if (faults.length === 0 && value === "") return null;
  return <CheckboxField name="namesNoOne" label="This word is not a name: no one is named" />;
}
