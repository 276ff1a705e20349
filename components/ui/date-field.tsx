"use client";

import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldsetGroup } from "./field-group";
import { useDateField } from "./form-context";

type Props = {
  name: string;
  legend: string;
  /** Should end with an example, such as "For example, 9 9 2020". */
  hint?: ReactNode;
  /** A calendar date, `YYYY-MM-DD`. */
  defaultValue?: string | undefined;
};

const words = { day: "Day", month: "Month", year: "Year" };

/** A date in three boxes, sent as `name-day`, `name-month` and `name-year`. */
export function DateField({ name, legend, hint, defaultValue }: Props) {
  const { id, faults, boxes } = useDateField(name, defaultValue);

  return (
    <FieldsetGroup id={id} legend={legend} hint={hint} faults={faults}>
      <div className="govuk-date-input">
        {boxes.map(({ part, name: box, value, faulty }) => {
          const boxId = part === "day" ? id : `${id}-${part}`;
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={boxId}>
                {words[part]}
              </label>
              <input
                type="text"
                inputMode="numeric"
                autoComplete="off"
                className={classes(
                  "govuk-input",
                  "govuk-date-input__input",
                  `govuk-input--width-${part === "year" ? 4 : 2}`,
                  faulty && "govuk-input--error",
                )}
                id={boxId}
                name={box}
                defaultValue={value}
                aria-invalid={faulty || undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldsetGroup>
  );
}
