import { Prisma } from "./generated/prisma/client";

type Cause = { driverAdapterError?: { cause?: { constraint?: { index?: unknown } } } };

/** Whether an error of the database says that this unique index would have been broken. */
export const breaksIndex = (thrown: unknown, index: string): boolean =>
  thrown instanceof Prisma.PrismaClientKnownRequestError &&
  thrown.code === "P2002" &&
  (thrown.meta as Cause | undefined)?.driverAdapterError?.cause?.constraint?.index === index;
