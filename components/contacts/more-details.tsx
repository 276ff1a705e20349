"use client";

import { useContext, type ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { FormStateContext } from "@/components/ui/form-context";

type Props = { summary: string; open: boolean; children: ReactNode };

/** Fields with usual answers, folded away; open once the form comes back, for what is to be fixed may be in there. */
export function MoreDetails({ summary, open, children }: Props) {
  const { state } = useContext(FormStateContext);
  return (
    <Details summary={summary} open={open || state.status === "refused"}>
      {children}
    </Details>
  );
}
