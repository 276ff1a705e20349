import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { atInstant } from "@/lib/platform/clock";
import { everyoneElse, stories } from "./casting";
import { chanceOf } from "./chance";
import { moved } from "./handover-steps";
import { isMisplaced } from "./people";
import type { Cast, Person } from "./person";
import type { Step } from "./step";
import { womenOnly } from "./notes";

/** Summer time: London is an hour ahead. */
export const london = (day: string, time: string) => new Date(`${day}T${time}:00+01:00`);

/** How many stories run at the same time. */
const atOnce = 6;

/** Gives everyone a story and runs it. Each person's steps run in order, several people's at once. */
export async function runStories(cast: Cast, people: readonly Person[]) {
  const waiting = castStories(people).map(({ who, steps }) => ({ who, days: byDay(steps) }));

  const next = async (): Promise<void> => {
    const story = waiting.shift();
    if (!story) return;
    for (const [on, steps] of story.days) await live(cast, story.who, on, steps);
    return next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

/** Runs one day of one person, with some time between the steps. Starts after the import, which was at ten. */
async function live(cast: Cast, { chance }: Person, on: string, steps: readonly Step[]) {
  let minutes = chance.whole(0, 170);
  for (const step of steps) {
    const at = new Date(london(on, "10:05").getTime() + minutes * 60_000);
    await atInstant(at, () => step.run(cast));
    minutes += chance.whole(12, 50);
  }
}

function castStories(people: readonly Person[]) {
  const free = chanceOf("York").shuffled(people);
  const plans: { who: Person; steps: Step[] }[] = [];

  for (const { fits = () => true, steps } of stories) {
    const index = free.findIndex(fits);
    const [who] = free.splice(index, 1);
    if (index < 0 || !who) throw new Error("No person is left for a story");
    plans.push({ who, steps: informOf(who, steps) });
  }
  return [...plans, ...free.map((who) => ({ who, steps: informOf(who, everyoneElse.steps) }))];
}

/** Withdraws a plan with a service for women before a man's story starts. */
function informOf(who: Person, steps: (who: Person) => Step[]): Step[] {
  if (!isMisplaced(who)) return steps(who);
  const found = { ...who, destination: "York Mind", plannedByFile: false };
  return [moved(who, calendarDate("2020-07-01"), "withdraw", { reason: womenOnly }), ...steps(found)];
}

/** Steps by day, in order; on one day in the order of the story. */
const byDay = (steps: readonly Step[]): [string, Step[]][] => {
  const days = new Map<string, Step[]>();
  for (const step of steps) days.set(step.on, [...(days.get(step.on) ?? []), step]);
  return [...days].sort(([one], [other]) => one.localeCompare(other));
};
