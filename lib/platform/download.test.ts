import { expect, it } from "vitest";
import { downloadOf } from "./download";

/** Parts without an end, and how many of them were asked for. */
function endless() {
  const asked = { parts: 0, ended: false };
  async function* parts() {
    try {
      for (;;) {
        asked.parts += 1;
        yield await Promise.resolve([[`row ${asked.parts}`]]);
      }
    } finally {
      asked.ended = true;
    }
  }
  return { asked, parts: parts() };
}

it("is a file that no one keeps and whose name is ours", async () => {
  const answer = downloadOf("outstanding-2020-09-09.csv", ["a", "b"], [[["1", "2"]], [["3", "4"]]]);

  expect(Object.fromEntries(answer.headers)).toEqual({
    "cache-control": "no-store",
    "content-disposition": 'attachment; filename="outstanding-2020-09-09.csv"',
    "content-type": "text/csv; charset=utf-8",
  });
  expect(await answer.text()).toBe("a,b\r\n1,2\r\n3,4\r\n");
});

it("asks for no more than is taken, and for nothing once the browser has gone away", async () => {
  const { asked, parts } = endless();
  const reader = downloadOf("x.csv", ["a"], parts).body?.getReader();
  if (!reader) throw new Error("There is no body");

  await reader.read();
  expect(asked.parts).toBe(0);
  await reader.read();
  await reader.read();
  expect(asked).toEqual({ parts: 2, ended: false });

  await reader.cancel();
  expect(asked).toEqual({ parts: 2, ended: true });
});
