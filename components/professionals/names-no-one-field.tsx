"use client";

import { CheckboxField } from "@/components/ui/choice-fields";
import { useField } from "@/components/ui/form-context";

/** Confirms that the shared text names no one. Shown only after a refusal because it seems to. */
export function NamesNoOneField() {
  const { faults, value } = useField("namesNoOne");
  if (faults.length === 0 && value === "") return null;
  return <CheckboxField name="namesNoOne" label="This word is not a name: no one is named" />;
}
