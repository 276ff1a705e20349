import { describe, expect, it } from "vitest";
import { roleLabels, staffRoles, type StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { staffStatuses, type StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";
import {
  accountMoveNames,
  accountMoves,
  carriesNothing,
  mayChangeRole,
  mayMoveAccount,
  thinRoles,
  type AccountMove,
  type Carried,
} from "./staff-changes";

const nothing: Carried = {
  cases: 0,
  holds: 0,
  afterCare: 0,
  deputies: 0,
  closureRequests: 0,
  holdProposals: 0,
  covers: 0,
};
const allowed = { ok: true, value: null };
const refused = (refusal: unknown) => ({ ok: false, refusal });

const about = (role: StaffRole, status: StaffStatus = "active") => ({
  actor: { id: "jo", role: "administrator" as StaffRole },
  member: { id: "sam", role, status },
  carried: nothing,
  otherAdministrators: 1,
});

describe("moving an account", () => {
  it.each(accountMoveNames)("is possible only from the statuses of the table: %s", (move) => {
    for (const status of staffStatuses) {
      const isFrom = (accountMoves[move].from as readonly StaffStatus[]).includes(status);
      expect(mayMoveAccount(move, about("worker", status))).toEqual(
        isFrom ? allowed : refused("status_moved_on"),
      );
    }
  });

  const matrix: Record<StaffRole, [boolean, boolean, boolean, boolean]> = {
    worker: [false, false, false, false],
    manager: [true, true, true, false],
    commissioner: [false, false, false, false],
    administrator: [true, true, true, true],
  };

  it.each(staffRoles)(
    "is for administrators, and for managers unless it is an administrator: by a %s",
    (by) => {
      for (const move of accountMoveNames) {
        expect(
          staffRoles.map(
            (role) =>
              mayMoveAccount(move, {
                ...about(role, move === "return" ? "suspended" : "active"),
                actor: { id: "jo", role: by },
              }).ok,
          ),
        ).toEqual(matrix[by]);
      }
    },
  );

  it.each<[AccountMove, StaffStatus]>([
    ["suspend", "active"],
    ["leave", "active"],
  ])("is never done to oneself, and leaves one administrator: %s", (move, status) => {
    const self = about("administrator", status);
    expect(mayMoveAccount(move, { ...self, actor: { id: "sam", role: "administrator" } })).toEqual(
      refused("yourself"),
    );
    expect(mayMoveAccount(move, { ...self, otherAdministrators: 0 })).toEqual(refused("last_administrator"));
    expect(mayMoveAccount(move, { ...about("worker", status), otherAdministrators: 0 })).toEqual(allowed);
  });

  it("lets an administrator come back, and one who is suspended leave, while there is no other", () => {
    const suspended = { ...about("administrator", "suspended"), otherAdministrators: 0 };
    expect(mayMoveAccount("return", suspended)).toEqual(allowed);
    expect(mayMoveAccount("leave", suspended)).toEqual(allowed);
  });

  it.each(Object.keys(nothing) as (keyof Carried)[])("stops at once, but no one leaves with %s", (what) => {
    const carried = { ...nothing, [what]: 1 };
    const carrying = { ...about("worker"), carried };
    expect(mayMoveAccount("suspend", carrying)).toEqual(allowed);
    expect(mayMoveAccount("leave", carrying)).toEqual(refused({ carries: carried }));
    expect(carriesNothing(carried)).toBe(false);
  });
});

describe("changing a role", () => {
  it("is possible for someone who carries nothing, and is nothing when the role stays", () => {
    expect(mayChangeRole("manager", about("worker"))).toEqual(allowed);
    const busy = { ...about("worker"), carried: { ...nothing, cases: 3 } };
    expect(mayChangeRole("worker", { ...busy, actor: { id: "sam", role: "worker" } })).toEqual(allowed);
    expect(mayChangeRole("manager", busy)).toEqual(refused({ carries: busy.carried }));
  });

  it("is never done to oneself, and leaves one administrator", () => {
    const self = about("administrator");
    expect(mayChangeRole("worker", { ...self, actor: { id: "sam", role: "administrator" } })).toEqual(
      refused("yourself"),
    );
    expect(mayChangeRole("worker", { ...self, otherAdministrators: 0 })).toEqual(
      refused("last_administrator"),
    );
    expect(
      mayChangeRole("worker", { ...about("administrator", "suspended"), otherAdministrators: 0 }),
    ).toEqual(allowed);
  });
});

describe("the roles that too few have", () => {
  const staff = (...roles: [StaffRole, StaffStatus?][]) =>
    roles.map(([role, status = "active"], at) => ({ id: `${roleLabels[role]} ${at}`, role, status }));

  it("are managers and commissioning managers with one or no active member", () => {
    expect(thinRoles(staff(["manager"], ["manager"], ["commissioner"], ["commissioner", "left"]))).toEqual([
      { role: "commissioner", active: 1 },
    ]);
    expect(thinRoles(staff(["worker"], ["administrator"]))).toEqual([
      { role: "manager", active: 0 },
      { role: "commissioner", active: 0 },
    ]);
  });

  it("are known before someone is suspended", () => {
    const two = staff(["manager"], ["manager"], ["commissioner"], ["commissioner"]);
    expect(thinRoles(two)).toEqual([]);
    expect(thinRoles(two, "Manager 0")).toEqual([{ role: "manager", active: 1 }]);
  });
});
