import { VersionPdf } from "@/components/summaries/version-pdf";
import { SummaryList } from "@/components/ui/summary-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay, plainInstant } from "@/lib/domain/calendar/format";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { shownAnswers } from "@/lib/domain/moves/shown-answers";
import type { HandoverView } from "@/lib/handovers/types";

type Props = { handover: HandoverView; move: LaterMove; today: CalendarDate };

/** What someone has to know before they answer the questions of a move. */
export function MoveBackground({ handover, move, today }: Props) {
  switch (move) {
    case "make_version":
      return (
        <p>
          The transfer summary is kept as it is now, as a page and as a PDF. Onward does not send it: you send
          the PDF to {handover.destination.name} yourself and then record the referral as sent.
        </p>
      );
    case "send":
      return <VersionInHand handover={handover} today={today} />;
    case "confirm_decline":
    case "win_challenge":
      return <ReportedDecline handover={handover} today={today} />;
    default:
      return null;
  }
}

type OfHandover = Pick<Props, "handover" | "today">;

/** The version that the referral is recorded with. */
function VersionInHand({ handover: { destination, facts }, today }: OfHandover) {
  const { draftVersion } = facts.handover;
  if (!draftVersion) return null;
  const { id, number, madeAt } = draftVersion;
  return (
    <p>
      Version {number} was made on {plainInstant(madeAt, today)}.{" "}
      <VersionPdf versionId={id} number={number} />. Onward does not send it: send it to {destination.name}{" "}
      yourself, then record here when and how you did.
    </p>
  );
}

/** Who declined, in which role, how, when and why, with their words; and who recorded it. */
function ReportedDecline({ handover: { history }, today }: OfHandover) {
  const report = history.findLast(({ move }) => move === "report_decline");
  if (!report) return null;
  const asked = handoverEngine.questionsOf({ move: "report_decline" });
  return (
    <SummaryList
      spread
      facts={[
        ...shownAnswers(asked, report.answers, { today, contactOn: null }),
        { label: "Recorded by", value: `${report.by}, ${plainDay(report.answers.happenedOn, today)}` },
      ]}
    />
  );
}
