import { expect, it } from "vitest";
import type { CaseloadFilter } from "@/lib/screens/caseload/types";
import { activeFilters, caseloadAddress } from "./caseload-address";

const filter: CaseloadFilter = {
  view: "overdue",
  text: "o'neill & co",
  destination: "none",
  stage: "planning",
  worker: null,
  sort: "-person",
  page: 3,
};

it("leaves the defaults out of the address", () => {
  expect(caseloadAddress({ view: "outstanding", sort: "deadline", page: 1, text: "" })).toBe("/caseload");
  expect(caseloadAddress(filter)).toBe(
    "/caseload?view=overdue&text=o%27neill+%26+co&destination=none&stage=planning&sort=-person&page=3",
  );
});

it("names each active filter, with a link that removes it and goes to the first page", () => {
  const [text, destination, stage, ...more] = activeFilters(filter, { destinations: [], workers: [] });

  expect(text?.label).toBe("“o'neill & co”");
  expect(destination?.label).toBe("No destination");
  expect(stage).toEqual({
    label: "Planning",
    hrefWithout: "/caseload?view=overdue&text=o%27neill+%26+co&destination=none&sort=-person",
  });
  expect(more).toEqual([]);
});

it("says so when a filter names something that no longer exists", () => {
  const worker = "019b3d0e-0000-7000-8000-000000000000";
  const [on] = activeFilters(
    { ...filter, text: "", destination: null, stage: null, worker },
    { destinations: [], workers: [] },
  );
  expect(on?.label).toBe("Unknown choice");
});
