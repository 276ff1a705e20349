import { Link } from "@/components/ui/link";
import { WarningText } from "@/components/ui/warning-text";
import type { Refusal } from "@/lib/domain/moves/table";
import { fixLink, type Where } from "@/lib/moves/messages";

type Props = { blockers: readonly Refusal[]; where: Where };

/** What blocks a move, a sentence each, with the link to where it is fixed. */
export const Blockers = ({ blockers, where }: Props) =>
  blockers.map(({ sentence, fix }) => {
    const link = fix && fixLink(fix, where);
    return (
      <WarningText key={sentence}>
        {sentence} {link && <Link href={link.href}>{link.label}</Link>}
      </WarningText>
    );
  });
