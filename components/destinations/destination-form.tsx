import {
  acceptanceLabels,
  acceptances,
  destinationStatuses,
  destinationStatusLabels,
  referralRoutes,
  routeLabels,
  type DestinationStatus,
} from "@/lib/domain/vocabulary/destinations";
import { needAreas, needLabels } from "@/lib/domain/vocabulary/need-areas";
import { addDestinationAction, editDestinationAction } from "@/lib/destinations/actions";
import type { Destination } from "@/lib/destinations/types";
import { CheckboxField, CheckboxGroup, RadioField } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField, TextField } from "@/components/ui/text-field";

const optionsOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** The day that belongs to a status. */
function daysOf(status: DestinationStatus, destination: Destination | undefined) {
  if (status === "paused") {
    return (
      <DateField
        name="pausedUntil"
        legend="Paused until (optional)"
        hint="Leave this blank if no date is known"
        defaultValue={destination?.pausedUntil ?? undefined}
      />
    );
  }
  if (status !== "closing") return undefined;
  return (
    <DateField
      name="closesOn"
      legend="What is its last day?"
      defaultValue={destination?.closesOn ?? undefined}
    />
  );
}

type Props = { requestKey: string; destination?: Destination };

/** An entry of the directory: a new one, or one that is changed. */
export function DestinationForm({ requestKey, destination }: Props) {
  const was = (value: string | number | null | undefined) => (value ?? undefined)?.toString();

  return (
    <ActionForm
      action={destination ? editDestinationAction : addDestinationAction}
      requestKey={requestKey}
      {...(destination && { version: destination.version })}
      label={destination ? "Change a destination" : "Add a destination"}
      keepDraft
    >
      {destination && <input type="hidden" name="destinationId" value={destination.id} />}
      <TextField name="name" label="Name" defaultValue={was(destination?.name)} />
      <TextAreaField
        name="summary"
        label="What it does"
        hint="A sentence or two. People in distress may read this."
        rows={3}
        defaultValue={was(destination?.summary)}
      />
      <TextField
        name="phone"
        label="Phone (optional)"
        type="tel"
        width={20}
        defaultValue={was(destination?.phone)}
      />
      <TextField
        name="secondPhone"
        label="Second phone (optional)"
        type="tel"
        width={20}
        defaultValue={was(destination?.secondPhone)}
      />
      <TextField name="email" label="Email (optional)" type="email" defaultValue={was(destination?.email)} />
      <TextField
        name="hours"
        label="Hours (optional)"
        hint="For example, Monday to Friday, 9am to 5pm"
        defaultValue={was(destination?.hours)}
      />
      <RadioField
        name="route"
        legend="Who can refer?"
        options={optionsOf(referralRoutes, routeLabels)}
        defaultValue={was(destination?.route)}
      />
      <TextAreaField
        name="howToRefer"
        label="How to refer (optional)"
        hint="Staff can copy this text as one block"
        defaultValue={was(destination?.howToRefer)}
      />
      <TextAreaField
        name="eligibility"
        label="Who it is for (optional)"
        rows={3}
        defaultValue={was(destination?.eligibility)}
      />
      <TextField
        name="areas"
        label="Areas served (optional)"
        hint="Separate areas with commas"
        defaultValue={destination?.areas.join(", ")}
      />
      <CheckboxGroup
        name="needs"
        legend="Which needs does it meet? (optional)"
        options={optionsOf(needAreas, needLabels)}
        {...(destination && { defaultValue: destination.needs })}
      />
      <RadioField
        name="accepting"
        legend="Is it taking people?"
        options={optionsOf(acceptances, acceptanceLabels)}
        defaultValue={destination?.accepting ?? "unknown"}
      />
      <TextField
        name="waitWeeks"
        label="Wait in weeks (optional)"
        hint="Leave this blank if you do not know it"
        inputMode="numeric"
        width={4}
        defaultValue={was(destination?.waitWeeks)}
      />
      <TextField
        name="placesOffered"
        label="Places offered to this closure (optional)"
        hint="Leave this blank if no number was offered"
        inputMode="numeric"
        width={4}
        defaultValue={was(destination?.placesOffered)}
      />
      <RadioField
        name="status"
        legend="Can handovers be planned there?"
        options={destinationStatuses.map((value) => ({
          value,
          label: destinationStatusLabels[value],
          reveals: daysOf(value, destination),
        }))}
        defaultValue={destination?.status ?? "active"}
      />
      <CheckboxField
        name="listedPublicly"
        label="Show this service on the public list of other places to get help"
        defaultChecked={destination?.listedPublicly ?? false}
      />
      <TextAreaField
        name="source"
        label="Where does this information come from? (optional)"
        rows={2}
        defaultValue={was(destination?.source)}
      />
      <SubmitButton>{destination ? "Save destination" : "Add destination"}</SubmitButton>
    </ActionForm>
  );
}
