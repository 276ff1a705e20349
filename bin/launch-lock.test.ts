import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { takeLaunchLock } from "./launch-lock.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lock-"));
const socket = path.join(folder, "lock");

afterAll(() => fs.rmSync(folder, { recursive: true }));

it("is held by one, and free again when that one lets go", async () => {
  const lock = await takeLaunchLock(socket);
  expect(lock).not.toBeNull();
  expect(await takeLaunchLock(socket)).toBeNull();
  await lock?.release();
  await (await takeLaunchLock(socket))?.release();
});

it("is free again when the process that held it was killed", async () => {
  const module = JSON.stringify(path.resolve("bin/launch-lock.mjs"));
  const take = `const { takeLaunchLock } = await import(${module});
    await takeLaunchLock(${JSON.stringify(socket)});
    process.kill(process.pid, "SIGKILL");`;
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "--eval", take]);
  expect(signal).toBe("SIGKILL");
  expect(fs.existsSync(socket)).toBe(true);

  const lock = await takeLaunchLock(socket);
  expect(lock).not.toBeNull();
  await lock?.release();
});
