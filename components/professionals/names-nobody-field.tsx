"use client";

import { CheckboxField } from "@/components/ui/choice-fields";
import { useField } from "@/components/ui/form-context";

/** Asks whether the shared words name nobody after all, only once the form has come back because they seem to. */
export function NamesNobodyField() {
  const { faults, value } = useField("namesNobody");
  if (faults.length === 0 && value === "") return null;
  return <CheckboxField name="namesNobody" label="It is another word: nobody is named" />;
}
