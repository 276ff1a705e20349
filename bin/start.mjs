/** `npm start`: the product with the data of a real service. */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { startProduct } = await import("./product.mjs");
  await startProduct({ kind: "live" });
});
