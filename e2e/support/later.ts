import { spawn, type ChildProcess } from "node:child_process";
import net from "node:net";
import path from "node:path";

const project = path.resolve(import.meta.dirname, "../..");

/** Starts the product on the same database with its clock set to `instant`. Returns its origin and a way to stop it. */
export async function startLater(instant: Date): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const script = path.join(project, "bin/e2e-later.mjs");
  const server = spawn(process.execPath, [script, String(port), instant.toISOString()], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await ready(server);
  return {
    origin: `http://localhost:${port}`,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
    },
  };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

const ready = (server: ChildProcess & { stdout: NodeJS.ReadableStream }) =>
  new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (said: Buffer) => said.toString().includes("ready") && resolve());
    server.once("exit", (code) => reject(new Error(`The server of a later day exited with code ${code}.`)));
  });
