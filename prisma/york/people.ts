import { isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { riskLabels, riskLevels } from "@/lib/domain/vocabulary/risk-levels";
import { needAreas, needLabels, type NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { Actor } from "@/lib/domain/permissions/actor";
import { gpStatusOf } from "@/lib/domain/person/gp";
import { chanceOf, type Chance } from "./chance";
import type { Person } from "./person";
import { matters } from "./notes";

/** A line of caseload.csv, by heading. */
export type Line = Readonly<Record<string, string>>;

/** The people of the file, for their stories. The worker is found by the email address in the row. */
export function peopleOf(lines: readonly Line[], workerAt: (email: string) => Actor): Person[] {
  const written = new Set<string>();
  return lines.map((line) => {
    const cell = (heading: string) => line[heading] ?? "";
    const chance = chanceOf(cell("reference"));
    const needs = needAreas.filter((area) =>
      cell("needs").toLowerCase().includes(needLabels[area].toLowerCase()),
    );
    const named = cell("destination");
    const lastContactOn = cell("last_contact_on");
    const risk =
      riskLevels.find((level) => riskLabels[level].toLowerCase() === cell("risk_level")) ?? "not_assessed";

    return {
      reference: cell("reference"),
      firstName: cell("first_name"),
      risk,
      needs,
      phone: cell("phone") !== "",
      leaveMessage: cell("leave_message") === "yes",
      practice: gpStatusOf(cell("gp_practice") || null) === "registered" ? cell("gp_practice") : null,
      lastContactOn: isCalendarDate(lastContactOn) ? lastContactOn : null,
      destination: named || destinationFor(line, needs, chance),
      plannedByFile: named !== "",
      assessed: risk === "not_assessed" ? chance.pick(["low", "medium", "medium"]) : risk,
      sharing: "consent",
      worker: workerAt(cell("worker_email")),
      chance,
      note: noteOf(needs, chance, written),
    };
  });
}

const servicesFor: Partial<Record<NeedArea, string>> = {
  mental_health: "Access to Wellbeing Service",
  safety: "Mental Health Recovery Team",
  housing: "Adult Social Care",
  physical_health: "Adult Social Care",
  substance_use: "The Haven",
};

const women = [
  "Aisha",
  "Dawn",
  "Fay",
  "Hana",
  "Lea",
  "Müge",
  "Niamh",
  "Priya",
  "Rosa",
  "Siân",
  "Vera",
  "Zoë",
];
const men = [
  "Ben",
  "Ciarán",
  "Grzegorz",
  "Idris",
  "José",
  "Kwame",
  "Marek",
  "Owen",
  "Tom",
  "Umar",
  "Yusuf",
  "Łukasz",
];

/** The service that fits the person's greatest need, often York Mind. */
function destinationFor(line: Line, needs: readonly NeedArea[], chance: Chance): string {
  if (line["own_words"]?.includes("women-only") && women.includes(line["first_name"] ?? "")) {
    return "Women's Wellbeing Centre";
  }
  const [most = "other"] = needs;
  return chance.happens(0.6) ? (servicesFor[most] ?? "York Mind") : "York Mind";
}

/** Whether the old record planned a service for women for a man. */
export const isMisplaced = ({ firstName, destination }: Person) =>
  men.includes(firstName) && destination === "Kyra Women's Project";

/** Notes in three parts, the middle one about the person's needs. No note is used twice. */
function noteOf(needs: readonly NeedArea[], chance: Chance, written: Set<string>): Person["note"] {
  return (first, last) => {
    for (;;) {
      const area = needs[chance.whole(0, Math.max(0, needs.length - 1))] ?? "other";
      const note = [chance.deal(first), chance.deal(matters[area]), chance.deal(last)].join(" ");
      if (written.has(note)) continue;
      written.add(note);
      return note;
    }
  };
}
