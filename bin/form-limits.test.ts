import { describe, expect, it } from "vitest";
import { formRefusal } from "./form-limits.mjs";

const urlencoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=----line";

const pairs = (...names: string[]) => Buffer.from(names.map((name) => `${name}=`).join("&"));
const parts = (...names: string[]) =>
  Buffer.from(
    names
      .map((name) => `------line\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nanswer\r\n`)
      .join("") + "------line--\r\n",
  );
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `field${at}`);

describe.each([
  ["a form in pairs", urlencoded, pairs],
  ["a form in parts", multipart, parts],
])("%s", (_, type, form) => {
  it("may have 500 fields and no more, also of one name", () => {
    expect(formRefusal(type, form(...numbered(500)))).toBeNull();
    expect(formRefusal(type, form(...numbered(501)))).toMatchObject({
      status: 413,
      words: expect.stringContaining("more than 500 fields"),
    });
    expect(formRefusal(type, form(...numbered(501).map(() => "same")))).toMatchObject({ status: 413 });
  });

  it("may have names of 200 characters and no longer", () => {
    expect(formRefusal(type, form("n".repeat(200), "other"))).toBeNull();
    expect(formRefusal(type, form("other", "n".repeat(201)))).toMatchObject({
      status: 413,
      words: expect.stringContaining("longer than 200 characters"),
    });
  });

  it("may be empty", () => {
    expect(formRefusal(type, form())).toBeNull();
  });
});

it("counts pairs without a name or an answer, and none between two separators", () => {
  expect(formRefusal(urlencoded, Buffer.from("&&&".repeat(2_000)))).toBeNull();
  expect(formRefusal(urlencoded, Buffer.from("=&".repeat(501)))).toMatchObject({ status: 413 });
  expect(formRefusal(urlencoded, Buffer.from(`${"n".repeat(201)}&b=c`))).toMatchObject({ status: 413 });
});

it("does not take what was typed for a field", () => {
  const typed = `note=${"name=".repeat(600)}`;
  expect(formRefusal(`${urlencoded}; charset=UTF-8`, Buffer.from(typed))).toBeNull();
});

it("refuses a part without a name", () => {
  const body = Buffer.from("------line\r\nContent-Disposition: form-data\r\n\r\nanswer\r\n------line--\r\n");
  expect(formRefusal(multipart, body)).toMatchObject({ status: 413 });
});

it.each([
  "multipart/form-data",
  "multipart/form-data; boundary=a; boundary=b",
  "multipart/form-data; boundary=a b",
  "multipart/mixed; boundary=a",
  " Multipart/form-data; charset=utf-8; boundary=a",
])("refuses a form that two readers could read differently: %s", (type) => {
  expect(formRefusal(type, parts("a"))).toMatchObject({ status: 400 });
});

it("leaves alone what is not a form", () => {
  expect(formRefusal(undefined, Buffer.from("&".repeat(9)))).toBeNull();
  expect(formRefusal("text/plain;charset=UTF-8", pairs(...numbered(900)))).toBeNull();
});

it("looks at a megabyte in a moment", () => {
  const names = Buffer.from("=&".repeat(500) + "&".repeat(1_000_000));
  const begun = performance.now();
  formRefusal(urlencoded, names);
  expect(performance.now() - begun).toBeLessThan(300);
});
