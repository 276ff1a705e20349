import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { hrefTo } from "@/lib/routes";
import type { Shell } from "@/lib/screens/shell/types";
import { ClosingStrip } from "./closing-strip";
import { Mark } from "./mark";
import { NavLinks } from "./nav-links";
import { SignOutForm } from "./sign-out-form";
import { SkipLink } from "./skip-link";

type Props = { shell: Shell; signOut: () => Promise<void>; children: ReactNode };

/** What is shown around every staff page. The page's own part is the only `main`. */
export function StaffShell({ shell: { actor, links, closing, demo }, signOut, children }: Props) {
  return (
    // Drafts of forms belong to this person.
    <div data-actor={actor.id}>
      <SkipLink />
      <header className="bar-top">
        <div className="govuk-width-container bar-top__in">
          <Link className="brand" href="/">
            <Mark />
            Onward
          </Link>
          <NavLinks links={links} />
          <div className="user">
            <Link href={hrefTo("account")} className="user__name">
              {actor.name}
            </Link>
            <SignOutForm signOut={signOut} />
          </div>
        </div>
      </header>
      <ClosingStrip closing={closing} demo={demo} />
      <div className="govuk-width-container">
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
