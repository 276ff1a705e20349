import "server-only";
import { createHash } from "node:crypto";
import { canonicalText, type SummaryContent } from "@/lib/domain/summary/content";

/** SHA-256 of what left: whoever holds a copy can show that it is this one and no other. */
export const fingerprintOf = (content: SummaryContent) =>
  createHash("sha256").update(canonicalText(content), "utf8").digest("hex");
