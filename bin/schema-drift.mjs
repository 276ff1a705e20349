/** Checks that the migrations, applied to an empty database, make what prisma/models says. Ends with 2 if not. */
import { command } from "./command.mjs";
import { schemaDiff } from "./schema-diff.mjs";

await command(async () => {
  const missing = await schemaDiff({ as: "list" });
  if (!missing) {
    console.log("The migrations make what prisma/models says.");
    return 0;
  }
  console.error(
    `The migrations do not make what prisma/models says (npm run migration -- name):\n\n${missing}`,
  );
  return 2;
});
