import "server-only";
import { createHash } from "node:crypto";
import { canonicalText, type SummaryContent } from "@/lib/domain/summary/content";

/** SHA-256 of what was sent: it proves that a copy is this version. */
export const fingerprintOf = (content: SummaryContent) =>
  createHash("sha256").update(canonicalText(content), "utf8").digest("hex");
