import { describe, expect, it } from "vitest";
import { answersTo, done, faultsIn, refused, typedFrom, typedIn, untouched } from "./form-state";

const formOf = (...answers: [string, string | File][]) => {
  const form = new FormData();
  for (const [name, answer] of answers) form.append(name, answer);
  return form;
};

describe("what was typed", () => {
  it("is given back by name, several answers as a list", () => {
    expect(typedFrom(formOf(["words", "Spoke"], ["needs", "debt"], ["needs", "housing"]))).toEqual({
      words: "Spoke",
      needs: ["debt", "housing"],
    });
  });

  it("leaves out passwords, files and what Next adds", () => {
    const form = formOf(
      ["password", "secret"],
      ["newPassword", "secret"],
      ["caseload", new File(["a"], "a.csv")],
      ["$ACTION_ID_1", ""],
    );
    expect(typedFrom(form)).toEqual({});
  });
});

describe("a field", () => {
  const state = refused("Check your answers.", {
    typed: { words: "Spoke", needs: ["debt", "housing"] },
    faults: { on: ["Enter a date."], words: undefined, needs: [] },
  });

  it("keeps its own default until the form has come back", () => {
    for (const fresh of [untouched, done("Saved.")]) {
      expect(typedIn(fresh, "words")).toBeNull();
      expect(answersTo(fresh, "needs")).toBeNull();
    }
  });

  it("takes what was typed, even when it was nothing", () => {
    expect(typedIn(state, "words")).toBe("Spoke");
    expect(answersTo(state, "needs")).toEqual(["debt", "housing"]);
    expect(typedIn(state, "phone")).toBe("");
    expect(answersTo(state, "agreed")).toEqual([]);
  });

  it("knows its faults only", () => {
    expect(faultsIn(state, "on")).toEqual(["Enter a date."]);
    expect(faultsIn(state, "words")).toEqual([]);
    expect(Object.keys(state.faults)).toEqual(["on"]);
  });
});
