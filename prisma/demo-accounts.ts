/*
 * Run by the launcher after a migration of the demonstration, in the same way as prisma/check-derived.ts. An example
 * that an earlier version loaded gets the accounts that this version adds.
 */
import { db } from "@/lib/platform/db";
import { addMissingAccounts } from "./york/accounts";

const programme = await db.programme.findFirst({ select: { id: true }, orderBy: { createdAt: "asc" } });
if (programme) await addMissingAccounts(programme.id);
await db.$disconnect();
