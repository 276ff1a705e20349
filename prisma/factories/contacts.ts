import { recordCaseEvent } from "@/lib/audit/record";
import { isMade } from "@/lib/domain/facts/contact";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Contact, Prisma } from "@/lib/platform/generated/prisma/client";
import { aCase, derived } from "./cases";
import { columns } from "./rows";

type ContactGiven = Partial<Omit<Prisma.ContactUncheckedCreateInput, "id">>;

/** A phone call with the person, made today by the worker of the case. */
export async function aContact(over: ContactGiven = {}): Promise<Contact> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const authorId = over.authorId ?? about.workerId;
  const contact = await db.contact.create({
    data: columns({
      happenedOn: today(),
      recordedAt: now(),
      with: "person" as const,
      medium: "phone" as const,
      direction: "from_us" as const,
      result: "made" as const,
      purposes: ["check_in" as const],
      notes: isMade(over.result ?? "made") ? "Spoke for ten minutes. All is steady." : "",
      ...(over.status === "entered_in_error" && {
        voidReason: "Logged for the wrong person.",
        voidedAt: now(),
        voidedById: authorId,
      }),
      ...over,
      caseId: about.id,
      authorId,
    }),
  });
  await recordCaseEvent(
    db,
    { programmeId: about.programmeId, byId: authorId, caseId: about.id },
    { kind: "contact_logged", contactId: contact.id },
  );
  await derived(about);
  return contact;
}
