import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withConnection } from "./database-connection.mjs";
import { startEmbedded } from "./embedded-postgres.mjs";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "embedded-"));
  fs.chmodSync(folder, 0o711);
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const serverPid = () =>
  Number.parseInt(fs.readFileSync(path.join(folder, "data/postmaster.pid"), "utf8"), 10);
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const ask = async (url: string, sql: string) =>
  (await withConnection(url, (client) => client.query(sql))).rows;

/** Another process of ours that starts the server and stays. */
const launcher = () =>
  new Promise<ChildProcess>((resolve) => {
    const module = JSON.stringify(path.resolve("bin/embedded-postgres.mjs"));
    const script = `const { startEmbedded } = await import(${module});
      await startEmbedded(${JSON.stringify(folder)}, { scratch: true });
      console.log("started");
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => resolve(child));
  });
const killed = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGKILL");
  });

it("keeps what was entered from one start to the next, and leaves no process", async () => {
  const first = await startEmbedded(folder, { scratch: true });
  await ask(first.ownerUrl, "CREATE TABLE fruit AS SELECT 'apple' AS name");
  const pid = serverPid();
  await first.stop();
  expect(isAlive(pid)).toBe(false);

  const second = await startEmbedded(folder, { scratch: true });
  expect(await ask(second.ownerUrl, "SELECT name FROM fruit")).toEqual([{ name: "apple" }]);
  await second.stop();
});

it("starts again by itself after the process that started it was killed", async () => {
  await killed(await launcher());
  const again = await startEmbedded(folder, { scratch: true });
  expect(await ask(again.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await again.stop();
});

it("starts again by itself when it was killed", async () => {
  const server = await startEmbedded(folder, { scratch: true });
  const pid = serverPid();
  process.kill(pid, "SIGKILL");
  await expect
    .poll(() => ask(server.appUrl, "SELECT 1 AS one").catch(() => "not yet"), { timeout: 20_000 })
    .toEqual([{ one: 1 }]);
  expect(serverPid()).not.toBe(pid);
  await server.stop();
});

it("is shared with a command that asks for it, refused to another, and stopped by neither", async () => {
  const other = await launcher();
  const pid = serverPid();
  await expect(startEmbedded(folder, { scratch: true })).rejects.toThrow(
    "Onward is already running with the data in",
  );

  const shared = await startEmbedded(folder, { share: true });
  expect(await ask(shared.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await shared.stop();
  expect(isAlive(pid)).toBe(true);
  await killed(other);
});

it("is not misled by a process that was given the number of a server long gone", async () => {
  await (await startEmbedded(folder, { scratch: true })).stop();
  const file = path.join(folder, "data/postmaster.pid");
  fs.writeFileSync(file, `${process.pid}\n${folder}/data\n`);
  const server = await startEmbedded(folder, { scratch: true });
  expect(serverPid()).not.toBe(process.pid);
  await server.stop();
});

it("makes another cluster from nothing when it was killed while making the first", async () => {
  fs.mkdirSync(path.join(folder, "data.new/base"), { recursive: true });
  const server = await startEmbedded(folder, { scratch: true });
  expect(await ask(server.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await server.stop();
});

it("lies in a folder whose path is too long for a socket", async () => {
  const deep = path.join(folder, "a".repeat(60), "b".repeat(60));
  const server = await startEmbedded(deep, { scratch: true });
  expect(await ask(server.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await server.stop();
});
