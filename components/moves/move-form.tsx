import type { ComponentProps, ReactNode } from "react";
import { CheckStep } from "@/components/ui/check-step";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Fact } from "@/components/ui/summary-list";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import type { MoveForm as Form } from "@/lib/domain/moves/engine";
import { MoveField, type MoveChoices } from "./move-field";

type Props = MoveChoices & {
  form: Form;
  action: ComponentProps<typeof ActionForm>["action"];
  /** The fields that say which move it is, and of what. */
  hidden: Readonly<Record<string, string>>;
  requestKey: string;
  version: number;
  /** Shown before something final is recorded: who it is about, and what it means for them. */
  about: readonly Fact[];
  /** Shown instead of the fields while the move is blocked. */
  blocked: ReactNode;
};

/** The form of any move of any table, or what blocks it. */
export function MoveForm({ form, action, hidden, requestKey, version, about, blocked, ...choices }: Props) {
  const { label, isFinal, questions, blockers } = form;
  const fields = (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {questions.map((asked) => (
        <MoveField key={asked.question} asked={asked} {...choices} />
      ))}
      <SubmitButton>{isFinal ? "Check your answers" : label}</SubmitButton>
    </>
  );

  return (
    <ActionForm action={action} requestKey={requestKey} version={version} label={label} keepDraft>
      <UnlessBlocked locked={blockers.length > 0 ? blocked : null}>
        {isFinal ? (
          <CheckStep about={about} confirm={label}>
            {fields}
          </CheckStep>
        ) : (
          fields
        )}
      </UnlessBlocked>
    </ActionForm>
  );
}
