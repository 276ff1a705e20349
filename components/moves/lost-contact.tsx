import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import { lostContactProgress } from "@/lib/domain/moves/lost-contact";
import { counted, days } from "@/lib/domain/text/count";

/** The attempts to reach the person, and what is needed before the case can end. */
export function LostContact({ facts }: { facts: Pick<CaseMoveFacts, "case" | "today"> }) {
  const progress = lostContactProgress(facts.case, facts.today);
  const { rule, attempts, media } = progress;

  return (
    <Card title="Attempts to reach the person">
      <SummaryList
        facts={[
          {
            label: "Attempts",
            value: `${counted(attempts, "attempt", "attempts")} since the last contact; ${rule.attempts} are needed`,
          },
          { label: "Ways of contact", value: `${counted(media, "way", "ways")}; ${rule.media} are needed` },
          {
            label: "Time",
            value: `${days(progress.days)} since the first attempt; ${rule.days} are needed`,
          },
          ...(rule.thorough
            ? [
                { label: "Visit or welfare check", value: progress.hasVisit ? "Made" : "Missing" },
                { label: "Professionals", value: progress.allAsked ? "All asked" : "Not all asked yet" },
              ]
            : []),
          {
            label: "Letter with other help",
            value: progress.letterIsUnsafe
              ? "Not safe, or no address: not needed"
              : progress.letterSettled
                ? "Sent"
                : "Missing",
          },
        ]}
      />
    </Card>
  );
}
