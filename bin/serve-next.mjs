import { beforeEnd } from "./command.mjs";
import { Failure } from "./failure.mjs";
import { root } from "./project.mjs";
import { serve } from "./serve.mjs";

/**
 * Serves the product in this process, until the health address answers that all is well.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.origin
 * @param {number} options.trustedProxies  how many proxies stand in front, each adding to X-Forwarded-For
 * @param {boolean} options.developing
 * @param {Record<string, string | undefined>} options.env  the settings of the product
 */
export async function serveNext({ port, origin, trustedProxies, developing, env }) {
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  Object.assign(process.env, {
    NODE_ENV: developing ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  // One request that goes wrong must not end the others. Only where it went wrong: a message may hold what was typed.
  process.on("unhandledRejection", (error) => {
    console.error("A failure that no one handled:", error instanceof Error ? frames(error) : typeof error);
  });

  // It reads the environment when it is imported.
  const { default: next } = await import("next");
  const app = next({ dev: developing, dir: root, hostname: "localhost", port });
  await app.prepare();
  beforeEnd(() => app.close());

  const served = await serve({
    port,
    origin,
    trustedProxies,
    developing,
    handle: app.getRequestHandler(),
  });
  beforeEnd(served.stop);
  await untilHealthy(port);
}

/** @param {number} port */
async function untilHealthy(port) {
  const until = Date.now() + 60_000;
  let said = "";
  while (Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(60_000),
    });
    if (answer.ok) return;
    said = `${answer.status} ${(await answer.text()).slice(0, 200)}`;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Failure(`Onward was started but does not answer well: ${said}`);
}

/** @param {Error} error */
const frames = ({ name, stack = "" }) =>
  [name, ...stack.split("\n").filter((line) => /^\s+at /.test(line))].join("\n");
