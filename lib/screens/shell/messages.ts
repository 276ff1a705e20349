import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay, longDay } from "@/lib/domain/calendar/format";
import type { Actor } from "@/lib/domain/permissions/actor";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import type { Permission } from "@/lib/domain/permissions/can";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { daysLeft, phaseOf, type ProgrammeDates } from "@/lib/domain/programme/programme";
import { days } from "@/lib/domain/text/count";
import { hrefTo, prefixOf } from "@/lib/routes";
import type { Shell, ShellLink } from "./types";

/** The start page of each role. */
export const homes: Record<StaffRole, string> = {
  worker: hrefTo("caseload"),
  manager: hrefTo("caseload"),
  commissioner: hrefTo("dashboard"),
  administrator: hrefTo("staff"),
};

const links: readonly (ShellLink & { needs: Permission })[] = [
  {
    href: hrefTo("caseload"),
    label: "Caseload",
    icon: "list-todo",
    needs: "see_caseload",
    covers: [prefixOf("case"), hrefTo("reassign")],
  },
  { href: hrefTo("today"), label: "Today", icon: "calendar-check", needs: "see_caseload" },
  { href: hrefTo("chooseContact"), label: "Log a contact", icon: "plus", needs: "see_caseload" },
  // A named holder logs contacts from the pages of the people they hold.
  {
    href: hrefTo("held"),
    label: "Held",
    icon: "list-todo",
    needs: "decide_holds",
    covers: [prefixOf("holdMove"), prefixOf("decideClosure"), prefixOf("case")],
  },
  {
    href: hrefTo("outstanding"),
    label: "Outstanding",
    icon: "flag",
    needs: "see_figures",
    covers: [hrefTo("ended"), hrefTo("unaccounted")],
  },
  { href: hrefTo("destinations"), label: "Destinations", icon: "signpost", needs: "see_destinations" },
  {
    href: hrefTo("dashboard"),
    label: "Dashboard",
    icon: "chart-column",
    needs: "see_figures",
    covers: [hrefTo("accountedFor"), hrefTo("noResponsiblePerson")],
  },
  { href: hrefTo("imports"), label: "Import", icon: "upload", needs: "import_caseload" },
  { href: hrefTo("staff"), label: "Staff", icon: "users", needs: "see_staff" },
];

/** The pages that someone may open today, the home of their role first. */
export function linksFor(actor: Pick<Actor, "role" | "dates">, today: CalendarDate): ShellLink[] {
  const { role } = actor;
  const isHome = ({ href }: ShellLink) => href === homes[role];
  return links
    .filter(({ needs }) => mayToday(actor, needs, today))
    .toSorted((one, other) => Number(isHome(other)) - Number(isHome(one)))
    .map(({ href, label, icon, covers }) => ({
      href,
      label: href === hrefTo("caseload") && role === "worker" ? "My caseload" : label,
      icon,
      ...(covers && { covers }),
    }));
}

/** The time until support ends, shown on every staff page so that no one has to remember the date. */
export function closingWords(dates: ProgrammeDates, today: CalendarDate): Shell["closing"] {
  switch (phaseOf(dates, today)) {
    case "taking_referrals":
    case "winding_down":
      return today === dates.closesOn
        ? { emphasised: "Today", text: `is the last day of support, ${fullDay(today)}` }
        : {
            emphasised: days(daysLeft(dates, today)),
            text: `until support ends on ${fullDay(dates.closesOn)}`,
          };
    case "closed_corrections_open":
      return {
        emphasised: "Support ended",
        text: `on ${fullDay(dates.closesOn)}; ${corrections(dates, today)}`,
      };
    case "frozen":
      return {
        emphasised: "Records are frozen",
        text: `since ${fullDay(dates.recordsFreezeOn)}: the commissioner’s office goes on with the people it holds`,
      };
  }
}

const corrections = ({ dataEntryClosesOn, recordsFreezeOn }: ProgrammeDates, today: CalendarDate) =>
  today <= dataEntryClosesOn
    ? `corrections until ${fullDay(dataEntryClosesOn)}`
    : `managers can correct until ${fullDay(recordsFreezeOn)}`;

/** What everyone must see in the demonstration. */
export const demoWords = (today: CalendarDate) =>
  `Demonstration: today is set to ${longDay(today)} and the people are invented.`;

/** The services are real and can be called: no one must mistake what was invented about them for fact. */
export const publicDemoWords = (today: CalendarDate) =>
  `${demoWords(today)} The hours of the services and who they are for are invented too: only their names and numbers are real.`;
