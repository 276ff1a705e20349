import { WaitingTag } from "@/components/holds/waiting-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ButtonRow } from "@/components/ui/layout";
import type { ClosureToDecide } from "@/lib/closures/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { caseMoveOf, movesOnRequest } from "@/lib/domain/moves/case-moves";
import { hrefTo } from "@/lib/routes";
import { ClosureFacts } from "./closure-facts";

type Props = { closures: readonly ClosureToDecide[]; today: CalendarDate };

/** The closure requests that the commissioner's office decides, by reference alone. */
export function ClosuresToDecide({ closures, today }: Props) {
  return closures.map((closure) => {
    const { requestId, reference, isOwn, requestedOn } = closure;
    return (
      <Card
        key={requestId}
        title={`Closure requested: ${reference}`}
        aside={<WaitingTag since={requestedOn} today={today} />}
      >
        <ClosureFacts closure={closure} today={today} />
        {isOwn ? (
          <p className="quiet">
            You requested this closure yourself. Another person in the office must decide.
          </p>
        ) : (
          <ButtonRow>
            {movesOnRequest.map((move) => (
              <ButtonLink key={move} href={hrefTo("decideClosure", { requestId, move })} variant="secondary">
                {caseMoveOf(move).label}
                <span className="govuk-visually-hidden"> for {reference}</span>
              </ButtonLink>
            ))}
          </ButtonRow>
        )}
      </Card>
    );
  });
}
