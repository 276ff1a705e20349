/** `npm run dev`: the York example, with pages that follow the code as it is written. */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { startProduct } = await import("./product.mjs");
  await startProduct({ kind: "demo", developing: true });
});
