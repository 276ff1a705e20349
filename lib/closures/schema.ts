import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { endReasons } from "@/lib/domain/case/end-reasons";
import { choiceField, longText, textField, uuidField, versionField } from "@/lib/platform/fields";

const ofCase = { requestKey: uuidField(), reference, version: versionField() };

export const requestClosureSchema = z.object({
  ...ofCase,
  reason: choiceField(endReasons, { required: "Choose why the case ends." }),
  words: textField({ max: longText, required: "Say what led to it." }),
});

const closureDecisions = ["approve", "send_back"] as const;

export const decideClosureSchema = z.object({
  ...ofCase,
  decision: choiceField(closureDecisions, { required: "Choose whether to approve it." }),
  note: textField({ max: longText }),
});

export const reopenCaseSchema = z.object({
  ...ofCase,
  why: textField({ max: longText, required: "Say why the case is reopened." }),
});

export type RequestClosure = z.output<typeof requestClosureSchema>;
export type DecideClosure = z.output<typeof decideClosureSchema>;
export type ReopenCase = z.output<typeof reopenCaseSchema>;
