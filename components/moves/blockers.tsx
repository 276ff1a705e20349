import { Link } from "@/components/ui/link";
import { WarningText } from "@/components/ui/warning-text";
import type { Refusal } from "@/lib/domain/moves/table";
import { fixLink } from "@/lib/moves/messages";

type Props = {
  refusals: readonly Refusal[];
  reference: string;
  handoverId?: string;
  destinationId?: string;
};

/** What a locked move waits for, one sentence each, with the way to where it is fixed. */
export function WaitingFor({ refusals, ...where }: Props) {
  return refusals.map(({ sentence, fix }) => {
    const at = fix && fixLink(fix, where);
    return (
      <WarningText key={sentence}>
        {sentence} {at && <Link href={at.href}>{at.label}</Link>}
      </WarningText>
    );
  });
}
