import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/format";
import { counted, people } from "@/lib/domain/text/count";
import { confirmImportAction } from "@/lib/imports/actions";
import { openingWords } from "@/lib/imports/messages";
import type { ImportDetail, OpeningToday } from "@/lib/imports/types";

type Props = {
  requestKey: string;
  found: ImportDetail;
  opening: OpeningToday;
  lastReferralOn: CalendarDate;
};

/** The last step: everyone whose row is ready, or no one. It stays when nothing is ready, for what it has to say. */
export function ConfirmForm({ requestKey, found: { id, version, lines }, opening, lastReferralOn }: Props) {
  const isOpen = opening === "open" || opening === "with_reason";

  return (
    <ActionForm
      action={confirmImportAction}
      requestKey={requestKey}
      version={version}
      label="Confirm the import"
    >
      <input type="hidden" name="batchId" value={id} />
      {lines.ready === 0 && (
        <p>No row is ready, so there is no one to add. Fix the rows and load the file again.</p>
      )}
      {lines.ready > 0 && !isOpen && <p>{openingWords[opening]}</p>}
      {lines.ready > 0 && isOpen && (
        <>
          {opening === "with_reason" && (
            <TextAreaField
              name="reason"
              label={`Why were these people not added by ${fullDay(lastReferralOn)}?`}
              hint="This was the last day for referrals. The reason is recorded on each case."
              rows={3}
            />
          )}
          <p>{confirmWords(lines)}</p>
          <SubmitButton>{`Add ${people(lines.ready)}`}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function confirmWords({ ready, faulty, alreadyHere }: ImportDetail["lines"]): string {
  const leftOut = faulty + alreadyHere;
  return [
    `${people(ready)} will be added. If anything goes wrong, no one is added.`,
    ...(leftOut > 0 ? [`${counted(leftOut, "row is", "rows are")} left out.`] : []),
    ...(ready > 2_000 ? ["This many people can take up to a minute to add."] : []),
  ].join(" ");
}
