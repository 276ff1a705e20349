import { Prisma } from "./generated/prisma/client";

type Cause = { driverAdapterError?: { cause?: { constraint?: { index?: unknown } } } };

/** Whether a database error says that this unique index was violated. */
export const breaksIndex = (thrown: unknown, index: string): boolean =>
  thrown instanceof Prisma.PrismaClientKnownRequestError &&
  thrown.code === "P2002" &&
  (thrown.meta as Cause | undefined)?.driverAdapterError?.cause?.constraint?.index === index;
