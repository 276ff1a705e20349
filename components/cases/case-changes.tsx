import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

type Props = { reference: string; mayRequestClosure: boolean; mayReassign: boolean };

/** What changes the case as a whole. */
export function CaseChanges({ reference, mayRequestClosure, mayReassign }: Props) {
  if (!mayRequestClosure && !mayReassign) return null;

  return (
    <div className="no-print">
      <Card title="Change this case">
        <ul className="plain-list">
          {mayRequestClosure && (
            <li>
              <Link href={`/cases/${reference}/closure`}>Ask to close it</Link>
            </li>
          )}
          {mayReassign && (
            <li>
              <Link href={`/cases/${reference}/reassign`}>Give it to another worker</Link>
            </li>
          )}
        </ul>
      </Card>
    </div>
  );
}
