"use client";

import { useContext, type ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { FormStateContext } from "@/components/ui/form-context";

type Props = { summary: string; open: boolean; children: ReactNode };

/** Fields with usual answers, collapsed at first. Open after a refusal, because a fault may be among them. */
export function MoreDetails({ summary, open, children }: Props) {
  const { state } = useContext(FormStateContext);
  return (
    <Details summary={summary} open={open || state.status === "refused"}>
      {children}
    </Details>
  );
}
