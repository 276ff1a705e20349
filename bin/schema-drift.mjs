/** The gate: the migrations, applied to an empty database, make what schema.prisma says. Ends with 2 if not. */
import { endOnFailure } from "./failure.mjs";
import { schemaDiff } from "./schema-diff.mjs";

endOnFailure();

const missing = await schemaDiff({ as: "list" });
if (missing) {
  console.error(
    `prisma/schema.prisma and the migrations disagree (npm run migration -- name):\n\n${missing}`,
  );
  process.exitCode = 2;
} else {
  console.log("The migrations make what prisma/schema.prisma says.");
}
