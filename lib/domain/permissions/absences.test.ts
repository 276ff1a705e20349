import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { mayRecordAbsence, type AbsenceRefusal, type Colleague } from "./absences";

const days = (startsOn: string, endsOn: string) => ({
  startsOn: calendarDate(startsOn),
  endsOn: calendarDate(endsOn),
});
const week = days("2020-09-14", "2020-09-18");
const ruth: Colleague = { id: "ruth", role: "worker", status: "active", absences: [] };
const plain = { days: week, staffId: "sam", coverer: ruth, otherAbsences: [] };

type Over = Partial<Parameters<typeof mayRecordAbsence>[0]>;

const samples: Record<AbsenceRefusal, { refused: Over[]; passed: Over[] }> = {
  ends_before_start: {
    refused: [{ days: days("2020-09-14", "2020-09-13") }],
    passed: [{ days: days("2020-09-14", "2020-09-14") }, { days: days("2020-08-03", "2020-08-07") }],
  },
  already_away: {
    refused: [
      { otherAbsences: [days("2020-09-18", "2020-09-25")] },
      { otherAbsences: [days("2020-09-10", "2020-09-14")] },
    ],
    passed: [{ otherAbsences: [days("2020-09-19", "2020-09-25"), days("2020-09-10", "2020-09-13")] }],
  },
  covers_themselves: { refused: [{ coverer: { ...ruth, id: "sam" } }], passed: [{ coverer: null }] },
  cover_not_active: {
    refused: [{ coverer: { ...ruth, status: "suspended" } }, { coverer: { ...ruth, status: "left" } }],
    passed: [{}],
  },
  cover_wrong_role: {
    refused: [
      { coverer: "unknown" },
      { coverer: { ...ruth, role: "commissioner" } },
      { coverer: { ...ruth, role: "administrator" } },
    ],
    passed: [{ coverer: { ...ruth, role: "manager" } }],
  },
  cover_away: {
    refused: [{ coverer: { ...ruth, absences: [days("2020-09-18", "2020-09-18")] } }],
    passed: [{ coverer: { ...ruth, absences: [days("2020-09-19", "2020-09-30")] } }],
  },
};

describe.each(Object.entries(samples))("recording an absence: %s", (refusal, { refused, passed }) => {
  it("is refused, and what is nearest to it is not", () => {
    for (const over of refused) {
      expect(mayRecordAbsence({ ...plain, ...over })).toEqual({ ok: false, refusal });
    }
    for (const over of passed) {
      expect(mayRecordAbsence({ ...plain, ...over })).toEqual({ ok: true, value: null });
    }
  });
});
