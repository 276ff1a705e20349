"use client";

import { createContext, useContext } from "react";
import { answersTo, faultsIn, typedIn, untouched, type FormState } from "@/lib/platform/form-state";

type FormContext = { id: string; state: FormState };

/** A field outside an ActionForm (a search form, an upload) has no earlier answer and no errors. */
export const FormStateContext = createContext<FormContext>({ id: "", state: untouched });

/**
 * The id of a field's first control, to which the link from an error leads. An error in a date's first box therefore
 * leads to the same place as an error in the whole date.
 */
export const fieldId = (formId: string, name: string) =>
  [formId, name.replace(/-day$/, "")].filter(Boolean).join("-");

export type FieldState = {
  id: string;
  faults: readonly string[];
  /** What was typed before a refusal, or the default. */
  value: string;
};

export function useField(name: string, defaultValue = ""): FieldState {
  const { id, state } = useContext(FormStateContext);
  return {
    id: fieldId(id, name),
    faults: faultsIn(state, name),
    value: typedIn(state, name) ?? defaultValue,
  };
}

type ChoiceState = { id: string; faults: readonly string[]; chosen: readonly string[] };

export function useChoices(name: string, defaultChosen: readonly string[]): ChoiceState {
  const { id, state } = useContext(FormStateContext);
  return {
    id: fieldId(id, name),
    faults: faultsIn(state, name),
    chosen: answersTo(state, name) ?? defaultChosen,
  };
}

const dateParts = ["day", "month", "year"] as const;

type DateFieldState = {
  id: string;
  faults: readonly string[];
  boxes: readonly { part: (typeof dateParts)[number]; name: string; value: string; faulty: boolean }[];
};

/** A date is typed in three boxes; an error may concern all of it or one box. */
export function useDateField(name: string, defaultValue = ""): DateFieldState {
  const { id, state } = useContext(FormStateContext);
  const [year = "", month = "", day = ""] = defaultValue.split("-").map(withoutLeadingZero);
  const defaults = { day, month, year };
  const ofWhole = faultsIn(state, name);

  const boxes = dateParts.map((part) => {
    const box = `${name}-${part}`;
    const faults = faultsIn(state, box);
    return { part, name: box, value: typedIn(state, box) ?? defaults[part], faults };
  });
  return {
    id: fieldId(id, name),
    faults: [...ofWhole, ...boxes.flatMap(({ faults }) => faults)],
    boxes: boxes.map(({ faults, ...box }) => ({ ...box, faulty: ofWhole.length > 0 || faults.length > 0 })),
  };
}

const withoutLeadingZero = (digits: string) => digits.replace(/^0(?=\d)/, "");
