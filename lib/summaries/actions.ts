"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedSummary } from "./messages";
import { receiveVersionSchema, sendVersionSchema, writeSectionSchema } from "./schema";
import { receiveVersion, sendVersion, writeSection } from "./writes";

export const writeSectionAction = staffAction(writeSectionSchema, async (input, actor) => {
  const written = await writeSection(scopeOf(actor), actor, input);
  if (!written.ok) return refusedSummary(written.refusal, input);
  const { reference, handoverId, section } = input;
  redirect(
    hrefTo("summary", { reference, handoverId }, { query: { done: "summary-section-saved" }, hash: section }),
  );
});

export const sendVersionAction = staffAction(sendVersionSchema, async (input, actor) => {
  const sent = await sendVersion(scopeOf(actor), actor, input);
  if (!sent.ok) return refusedSummary(sent.refusal, input);
  const { reference, handoverId } = input;
  redirect(
    hrefTo("summary", { reference, handoverId }, { query: { done: "summary-sent" }, hash: "versions" }),
  );
});

export const receiveVersionAction = staffAction(receiveVersionSchema, async (input, actor) => {
  const received = await receiveVersion(scopeOf(actor), actor, input);
  if (!received.ok) return refusedSummary(received.refusal, input);
  const { reference, handoverId } = input;
  redirect(
    hrefTo("summary", { reference, handoverId }, { query: { done: "summary-received" }, hash: "versions" }),
  );
});
