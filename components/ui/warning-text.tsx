import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A warning to read before continuing. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="warning">
      <Icon name="triangle-alert" />
      <div>
        <span className="govuk-visually-hidden">Warning: </span>
        {children}
      </div>
    </div>
  );
}
