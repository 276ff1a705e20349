import type { Fields, ValuesOf } from "@/lib/domain/person/field";

/** A record in which nothing is recorded: a test that starts from it names only the fields that matter to it. */
export const blankValues = <Table extends Fields>(table: Table) =>
  Object.fromEntries(Object.keys(table).map((key) => [key, null])) as ValuesOf<Table>;
