/**
 * A second server over the database of the tests, with its clock at another instant:
 * `node bin/e2e-later.mjs <port> <instant>`. A test starts it when time has passed, and waits for its "ready". Runs until
 * it is told to stop.
 */
import fs from "node:fs";
import path from "node:path";

import { command } from "./command.mjs";
import { Failure } from "./failure.mjs";
import { serveNext } from "./serve-next.mjs";
import { dataFolder, readSettings } from "./settings.mjs";

await command(async () => {
  const [port, instant] = process.argv.slice(2);
  if (!port || !instant) throw new Failure("Give a port and an instant.");

  const settings = await readSettings();
  /** @type {Record<string, string>} */
  const tested = JSON.parse(fs.readFileSync(path.join(dataFolder(settings, "e2e"), "e2e.json"), "utf8"));
  const origin = `http://localhost:${port}`;
  // The cookies keep the port of the first server in their names, so that sessions made by tests are valid here too.
  const env = { ...tested, ONWARD_NOW: instant, ONWARD_ORIGIN: origin };
  const trustedProxies = settings.ONWARD_TRUSTED_PROXIES;
  await serveNext({ port: Number(port), origin, trustedProxies, developing: false, env });
  console.log("ready");
});
