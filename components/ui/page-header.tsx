import type { ReactNode } from "react";

type Props = {
  title: string;
  /** One sentence about what the page shows. */
  lead?: ReactNode;
  /** What can be done from here; at most one primary button. */
  actions?: ReactNode;
};

export function PageHeader({ title, lead, actions }: Props) {
  return (
    <div className="page-header">
      <div>
        <h1>{title}</h1>
        {Boolean(lead) && <p className="page-header__lead">{lead}</p>}
      </div>
      {Boolean(actions) && <div className="page-header__actions">{actions}</div>}
    </div>
  );
}
