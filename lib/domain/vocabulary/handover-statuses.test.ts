import { expect, it } from "vitest";
import { handoverStatuses, isActive, isTerminal } from "./handover-statuses";

it.each(handoverStatuses)("%s is a draft, under way or ended, and only one of them", (status) => {
  expect([status === "draft", isActive(status), isTerminal(status)].filter(Boolean)).toHaveLength(1);
});
