import { changeCoverAction, endAbsenceAction, recordAbsenceAction } from "@/lib/absences/actions";
import type { OpenAbsence, StaffAbsences } from "@/lib/absences/types";
import type { StaffMember } from "@/lib/staff/types";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { WarningText } from "@/components/ui/warning-text";
import { newRequestKey } from "@/lib/platform/request-key";
import { absenceWords } from "./absence-words";

type Props = StaffAbsences & { member: StaffMember };

/** The absences of a member of staff, and the form to record one. */
export function AbsencesCard({ member, absences, coverers, today }: Props) {
  return (
    <>
      {absences.map((absence) => (
        <Card key={absence.id} title={absenceWords(absence, today)}>
          {absence.coveredBy === null && (
            <WarningText>
              From the first day on, the people of {member.name} are listed as without a responsible person,
              until someone covers, they are reassigned, or {member.name} is back.
            </WarningText>
          )}
          <OpenAbsenceForms {...{ absence, member, coverers }} />
        </Card>
      ))}
      <Card title="Record an absence">
        <ActionForm action={recordAbsenceAction} requestKey={newRequestKey()} label="Record an absence">
          <input type="hidden" name="staffId" value={member.id} />
          <DateField name="startsOn" legend="First day" hint="For example, 14 9 2020" />
          <DateField name="endsOn" legend="Last day" hint="For example, 18 9 2020" />
          <CoverField coverers={coverers} />
          <SubmitButton variant="secondary">Record the absence</SubmitButton>
        </ActionForm>
      </Card>
    </>
  );
}

type Open = { absence: OpenAbsence; member: StaffMember; coverers: StaffAbsences["coverers"] };

function OpenAbsenceForms({ absence: { id, version, coveredBy }, member, coverers }: Open) {
  const seen = (
    <>
      <input type="hidden" name="staffId" value={member.id} />
      <input type="hidden" name="absenceId" value={id} />
    </>
  );
  return (
    <>
      <ActionForm
        action={changeCoverAction}
        requestKey={newRequestKey()}
        version={version}
        label="Change who covers"
      >
        {seen}
        <CoverField coverers={coverers} defaultValue={coveredBy?.id} />
        <SubmitButton variant="secondary">Change who covers</SubmitButton>
      </ActionForm>
      <ActionForm
        action={endAbsenceAction}
        requestKey={newRequestKey()}
        version={version}
        label="Record that they are back"
      >
        {seen}
        <SubmitButton variant="secondary">Record that {member.name} is back</SubmitButton>
      </ActionForm>
    </>
  );
}

function CoverField({
  coverers,
  defaultValue,
}: Pick<Open, "coverers"> & { defaultValue?: string | undefined }) {
  return (
    <SelectField
      name="coveredById"
      label="Who covers?"
      hint="They see the people and can record for them on these days. Each entry is under their own name."
      empty="No one yet"
      options={coverers.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={defaultValue}
    />
  );
}
