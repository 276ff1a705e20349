"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedSharing } from "./messages";
import {
  approveSharingSchema,
  recordRecallSchema,
  recordSharingSchema,
  withdrawSharingSchema,
} from "./schema";
import { approveSharing, recordRecall, recordSharing, withdrawSharing } from "./writes";

export const recordSharingAction = staffAction(recordSharingSchema, async (input, actor) => {
  const recorded = await recordSharing(scopeOf(actor), actor, input);
  if (!recorded.ok) return refusedSharing(recorded.refusal, input);
  redirect(
    hrefTo(
      "sharing",
      { reference: input.reference, destinationId: input.destinationId },
      { query: { done: "sharing-decided" } },
    ),
  );
});

export const withdrawSharingAction = staffAction(withdrawSharingSchema, async (input, actor) => {
  const withdrawn = await withdrawSharing(scopeOf(actor), actor, input);
  if (!withdrawn.ok) return refusedSharing(withdrawn.refusal, input);
  redirect(
    hrefTo(
      "sharing",
      { reference: input.reference, destinationId: input.destinationId },
      { query: { done: "sharing-withdrawn" } },
    ),
  );
});

export const approveSharingAction = staffAction(approveSharingSchema, async (input, actor) => {
  const approved = await approveSharing(scopeOf(actor), actor, input);
  if (!approved.ok) return refusedSharing(approved.refusal, input);
  redirect(
    hrefTo(
      "sharing",
      { reference: input.reference, destinationId: input.destinationId },
      { query: { done: "sharing-approved" } },
    ),
  );
});

export const recordRecallAction = staffAction(recordRecallSchema, async (input, actor) => {
  const recorded = await recordRecall(scopeOf(actor), actor, input);
  if (!recorded.ok) return refusedSharing(recorded.refusal, input);
  redirect(
    hrefTo(
      "sharing",
      { reference: input.reference, destinationId: input.destinationId },
      { query: { done: "sharing-recalled" } },
    ),
  );
});
