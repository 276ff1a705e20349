import { redirect } from "next/navigation";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { atInstant } from "./clock";
import { publicAction } from "./form-action";
import { done, refused, untouched } from "./form-state";

// There is no request of Next's here.
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ set: () => {} }),
}));

const schema = z.object({
  words: z.string().min(1, "Enter what happened."),
  needs: z.array(z.string()).optional(),
  password: z.string().optional(),
});

function sent(...answers: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of answers) form.append(name, value);
  return form;
}

const answerTo = (form: FormData, run: Parameters<typeof publicAction<typeof schema>>[1]) =>
  publicAction(schema, run)(untouched, form);

afterEach(() => vi.restoreAllMocks());

describe("the answer to a form", () => {
  it("is what the action says, which gets the answers without Next’s own fields", async () => {
    const form = sent(
      ["$ACTION_KEY", "k1"],
      ["words", "Rang twice"],
      ["needs", "money"],
      ["needs", "housing"],
    );
    const run = vi.fn().mockResolvedValue(done("Saved."));

    expect(await answerTo(form, run)).toEqual(done("Saved."));
    expect(run).toHaveBeenCalledWith({ words: "Rang twice", needs: ["money", "housing"] });
  });

  it("says at each field what to fix, and gives back what was typed but no password", async () => {
    const answer = await answerTo(sent(["words", ""], ["needs", "money"], ["password", "x"]), vi.fn());

    expect(answer).toMatchObject({
      status: "refused",
      faults: { words: ["Enter what happened."] },
      typed: { words: "", needs: "money" },
    });
    expect(JSON.stringify(answer)).not.toContain("password");
  });

  it("gives back what was typed with a refusal of the action", async () => {
    const answer = await answerTo(sent(["words", "Rang"]), () => Promise.resolve(refused("Not today.")));

    expect(answer).toMatchObject({ message: "Not today.", typed: { words: "Rang" } });
  });

  it("keeps the text when something breaks, and logs nothing of what was typed", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const broken = Object.assign(new Error("Failing row contains (Rang)"), { code: "P2002" });
    const answer = await atInstant(new Date("2020-09-09T08:00:00Z"), () =>
      answerTo(sent(["words", "Rang"]), () => Promise.reject(broken)),
    );

    expect(answer).toMatchObject({
      message: "Not saved. Try again in a moment; your text is still here.",
      typed: { words: "Rang" },
    });
    const logged = String(log.mock.calls[0]);
    expect(logged).toContain("P2002");
    expect(logged).toContain("form-action.test.ts");
    expect(logged).not.toContain("Rang");
  });

  it("is left to Next when the action leads to another page", async () => {
    await expect(answerTo(sent(["words", "Rang"]), () => redirect("/caseload"))).rejects.toMatchObject({
      digest: expect.stringContaining("NEXT_REDIRECT"),
    });
  });
});
