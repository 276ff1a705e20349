import { describe, expect, expectTypeOf, it } from "vitest";
import type { caseColumns } from "@/lib/domain/person/case-fields";
import { caseFields } from "@/lib/domain/person/case-fields";
import { personFields } from "@/lib/domain/person/fields";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** Columns of a person that are not fields: keys and search text. */
type Derived = "id" | "programmeId" | "searchText";

type PersonColumn = Exclude<Prisma.ServiceUserScalarFieldEnum, Derived>;
type CaseColumn = Prisma.CaseScalarFieldEnum;

const columnsIn = async (table: string) =>
  (
    await db.$queryRaw<{ name: string }[]>`
      SELECT "column_name" AS "name" FROM "information_schema"."columns" WHERE "table_name" = ${table}`
  ).map(({ name }) => name);

describe("the tables of fields", () => {
  it("have every column of a person and of a case, so that a new one must say who may read it", () => {
    expectTypeOf<Exclude<PersonColumn, keyof typeof personFields>>().toBeNever();
    expectTypeOf<Exclude<CaseColumn, keyof typeof caseFields | keyof typeof caseColumns>>().toBeNever();
  });

  it("name no column that the database does not have", async () => {
    const person = await columnsIn("service_user");
    for (const { column } of Object.values(personFields)) expect(person).toContain(column);
    const about = await columnsIn("case");
    for (const { column } of Object.values(caseFields)) expect(about).toContain(column);
  });
});
