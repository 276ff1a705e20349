import { z } from "zod";

/** More pages than any list has; a list goes on to clamp the number to its own last page. */
const farPage = 100_000;

/** Which page of a list an address asks for; the first when it does not say so in a number. */
export const pageNumber = () =>
  z.coerce
    .number()
    .catch(1)
    .transform((page) => Math.trunc(Math.min(Math.max(page, 1), farPage)));

/** The page of a list that there is, and where it begins. */
export function pageOf(asked: number, pageSize: number, total: number) {
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)));
  return { page, pageSize, skip: (page - 1) * pageSize, take: pageSize };
}
