"use client";

import { useContext, useEffect, useRef, type ReactNode } from "react";
import { FormStateContext } from "./form-context";
import { ButtonRow, Stack } from "./layout";
import { SubmitButton } from "./submit-button";
import { SummaryList, type Fact } from "./summary-list";

type Props = {
  /** Who the answers are about, and what will happen. */
  about: readonly Fact[];
  /** What the last button does: a verb and the thing. */
  confirm: string;
  /** The fields, and the button that leads to the check. */
  children: ReactNode;
};

/**
 * The fields of a form whose action is final. Once the action answers `to_check`, everything that was typed is shown,
 * kept in hidden fields, and sent again with `step` "confirm" or "change". Works without JavaScript.
 */
export function CheckStep({ about, confirm, children }: Props) {
  const { state } = useContext(FormStateContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const checking = state.status === "to_check";

  useEffect(() => {
    if (checking) heading.current?.focus();
  }, [checking]);

  if (!checking) return children;
  return (
    <Stack>
      <h2 ref={heading} tabIndex={-1} autoFocus>
        Check before you record this
      </h2>
      <SummaryList spread facts={[...about, ...state.answers]} />
      {Object.entries(state.typed)
        .filter(([name]) => !ownFields.has(name))
        .flatMap(([name, typed]) =>
          [typed].flat().map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
        )}
      <ButtonRow>
        <SubmitButton name="step" value="confirm">
          {confirm}
        </SubmitButton>
        <SubmitButton name="step" value="change" variant="secondary">
          Change
        </SubmitButton>
      </ButtonRow>
    </Stack>
  );
}

/** What the form itself sends, and the button that was pressed before. */
const ownFields = new Set(["requestKey", "version", "step"]);
