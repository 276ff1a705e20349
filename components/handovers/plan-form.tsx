import { AcceptingTag, waitWords } from "@/components/destinations/entry-tags";
import { RadioField } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Destination } from "@/lib/destinations/types";
import { routeLabels } from "@/lib/domain/vocabulary/destinations";
import { handoverKinds, kindLabels, type HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import { planHandoverAction } from "@/lib/handovers/actions";

type Option = Destination & { placesLeft: number | null; warnings: readonly string[] };

type Props = {
  reference: string;
  requestKey: string;
  options: readonly Option[];
  /** Why no lead can be planned now, if so. */
  leadLocked: string | null;
};

const kindHints: Record<HandoverKind, string> = {
  lead: "Takes over responsibility. A person has one lead.",
  supporting: "Supports the person as well as the lead, and does not take responsibility.",
};

/** Chooses where a person may go. A warning never refuses: the entry may be out of date. */
export const PlanForm = ({ reference, requestKey, options, leadLocked }: Props) => (
  <ActionForm action={planHandoverAction} requestKey={requestKey} label="Plan a handover">
    <input type="hidden" name="reference" value={reference} />
    <RadioField
      name="kind"
      legend="Lead or supporting?"
      options={handoverKinds.map((value) => ({
        value,
        label: kindLabels[value],
        hint: (value === "lead" && leadLocked) || kindHints[value],
      }))}
      defaultValue={leadLocked ? "supporting" : "lead"}
    />
    <RadioField
      name="destinationId"
      legend="Which destination?"
      options={options.map((option) => ({
        value: option.id,
        label: option.name,
        hint: <OptionFacts option={option} />,
      }))}
    />
    <SubmitButton>Plan this handover</SubmitButton>
  </ActionForm>
);

function OptionFacts({ option }: { option: Option }) {
  const { status, accepting, route, waitWeeks, placesLeft, eligibility, areas, warnings } = option;
  const facts = [
    routeLabels[route],
    `wait: ${waitWords(waitWeeks).toLowerCase()}`,
    ...(placesLeft === null ? [] : [`places left: ${placesLeft}`]),
    ...(areas.length === 0 ? [] : [`areas: ${areas.join(", ")}`]),
  ];

  return (
    <>
      <AcceptingTag status={status} accepting={accepting} /> {facts.join("; ")}
      {eligibility !== null && <span className="option-line">For: {eligibility}</span>}
      {warnings.map((sentence) => (
        <span className="option-warning" key={sentence}>
          <Icon name="triangle-alert" /> {sentence}
        </span>
      ))}
    </>
  );
}
