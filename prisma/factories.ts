import { hashSync } from "@node-rs/argon2";
import { encode } from "next-auth/jwt";
import { recordCaseEvent } from "@/lib/audit/record";
import { cookieName } from "@/lib/auth/cookie-name";
import { openSession } from "@/lib/auth/sessions";
import { deriveCase } from "@/lib/cases/derive";
import {
  changeHolder,
  endCase,
  findResponsibility,
  settleHolds,
  takeEndBack,
} from "@/lib/cases/responsibility";
import { addDays, calendarDate, columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { tierOf } from "@/lib/domain/case/conditions";
import type { Responsibility } from "@/lib/domain/case/holder";
import { searchNameOf } from "@/lib/domain/case/person-name";
import { isMade } from "@/lib/domain/contacts/contact-facts";
import { checklistOf, type HandoverTier } from "@/lib/domain/handover/checklist";
import { openQuestions, replay, type PastMove } from "@/lib/domain/handover/move";
import { laterMoves, moveOf, type LaterMove } from "@/lib/domain/handover/moves";
import type { HandoverRecord, JointMeeting } from "@/lib/domain/handover/record";
import { terminalStatuses, type HandoverKind, type HandoverStatus } from "@/lib/domain/handover/statuses";
import type { HoldState } from "@/lib/domain/hold/vocabulary";
import type { MoveAnswers, MoveQuestion, QuestionShape } from "@/lib/domain/moves/questions";
import type { NeedArea } from "@/lib/domain/needs/areas";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { StaffRole } from "@/lib/domain/permissions/roles";
import { channels } from "@/lib/domain/person/channels";
import type { SafeRoutes } from "@/lib/domain/person/safe-routes";
import { reviewParts } from "@/lib/domain/review/parts";
import { caseloadHeadings } from "@/lib/imports/types";
import { checkImport } from "@/lib/imports/writes";
import { atInstant, now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { settings } from "@/lib/platform/env";
import type {
  Alert,
  Case,
  ChecklistEntry,
  ClosureRequest,
  Contact,
  CrisisContact,
  DestinationService,
  Handover,
  Hold,
  Involvement,
  Prisma,
  Professional,
  Programme,
  ServiceUser,
  SharingDecisionMade,
  Staff,
  SummaryVersion,
} from "@/lib/platform/generated/prisma/client";
import { newRequestKey } from "@/lib/platform/request-key";
import { findProgramme } from "@/lib/programmes/reads";
import { freezeSummary, recordReceipt } from "@/lib/summaries/versions";

/*
 * Makers of valid rows, for tests and the example. Each says what a row usually is; a caller says what matters to
 * it. Days may be given as text ("2020-09-01"). What they make agrees with its own history, as `check:derived`
 * understands it.
 */

/** Short, and unique on every database that tests share. */
const unique = () => crypto.randomUUID().slice(0, 8);

const dayColumn = /On$|^dateOfBirth$/;

/** The same columns, with every day that was given as text in the form that the driver wants. */
const columns = <Given extends object>(given: Given): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]: [string, unknown]) => [
      name,
      dayColumn.test(name) && typeof value === "string" ? columnOf(calendarDate(value)) : value,
    ]),
  ) as Given;

/** A closing service with the dates of York Pathways. */
export const aProgramme = (over: Partial<Prisma.ProgrammeUncheckedCreateInput> = {}): Promise<Programme> =>
  db.programme.create({
    data: columns({
      name: "York Pathways",
      provider: "Pathways Support CIC",
      commissioner: "Office of the Police, Fire and Crime Commissioner",
      lastReferralOn: "2020-07-31",
      closesOn: "2020-09-30",
      dataEntryClosesOn: "2020-10-23",
      recordsFreezeOn: "2020-12-31",
      createdAt: now(),
      ...over,
    }),
  });

/** A member of staff with the role and the programme of their membership. */
export type StaffMember = Staff & { role: StaffRole; programmeId: string };

/** What every member of staff made here signs in with. */
export const testPassword = "a long enough password";

/** As cheap as argon2 allows and made once: a test does not wait for what keeps a thief out. */
const cheapHash = hashSync(testPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 });

type StaffGiven = Partial<Pick<Staff, "name" | "email" | "active" | "passwordHash">> & {
  role?: StaffRole;
  programmeId?: string;
};

export async function aStaffMember({
  role = "worker",
  programmeId,
  ...over
}: StaffGiven = {}): Promise<StaffMember> {
  const programme = programmeId ?? (await aProgramme()).id;
  const staff = await db.staff.create({
    data: {
      name: "Amal Devlin",
      email: `${role}.${unique()}@example.org`,
      passwordHash: cheapHash,
      createdAt: now(),
      ...over,
      memberships: { create: { programmeId: programme, role } },
    },
  });
  return { ...staff, role, programmeId: programme };
}

type InOneRole = Omit<StaffGiven, "role">;
export const aWorker = (over: InOneRole = {}) =>
  aStaffMember({ name: "Amal Devlin", ...over, role: "worker" });
export const aManager = (over: InOneRole = {}) =>
  aStaffMember({ name: "Bea Lindqvist", ...over, role: "manager" });
export const aCommissioner = (over: InOneRole = {}) =>
  aStaffMember({ name: "Chris Adeyemi", ...over, role: "commissioner" });
export const anAdministrator = (over: InOneRole = {}) =>
  aStaffMember({ name: "Dana Fairley", ...over, role: "administrator" });

/** The person as the one who acts. */
export const actorOf = ({ id, name, role, programmeId }: StaffMember): Actor => ({
  id,
  name,
  role,
  programmeId,
});

/** The cookie that signing in would set. The settings must be those of the server that it is shown to. */
export async function aSession(
  { id }: StaffMember,
  instant = now(),
): Promise<{ name: string; value: string }> {
  const name = cookieName("session");
  const token = { sessionToken: await atInstant(instant, () => openSession(db, id)) };
  return { name, value: await encode({ token, secret: settings().AUTH_SECRET, salt: name }) };
}

export async function aServiceUser(
  over: Partial<Prisma.ServiceUserUncheckedCreateInput> = {},
): Promise<ServiceUser> {
  const { firstName = "Robin", lastName = "Thistlewood", preferredName = null } = over;
  return db.serviceUser.create({
    data: columns({
      programmeId: over.programmeId ?? (await aProgramme()).id,
      dateOfBirth: "1984-02-29",
      phone: "07700 900123",
      address: "12 Mill Lane, York",
      gpPractice: "Priory Medical Group",
      gpStatus: "registered" as const,
      searchName: searchNameOf({ firstName, lastName, preferredName }),
      ...over,
      firstName,
      lastName,
      preferredName,
    }),
  });
}

export async function aDestination(
  over: Partial<Prisma.DestinationServiceUncheckedCreateInput> = {},
): Promise<DestinationService> {
  return db.destinationService.create({
    data: columns({
      programmeId: over.programmeId ?? (await aProgramme()).id,
      name: `Destination ${unique()}`,
      summary: "Support by talking and doing, one to one.",
      phone: "01904 555000",
      route: "either",
      accepting: "yes",
      areas: ["York"],
      needs: ["mental_health"],
      waitWeeks: 2,
      lastCheckedOn: today(),
      listedPublicly: true,
      ...over,
    }),
  });
}

/** A caseload file that this person has loaded and not confirmed: one line is ready, one has to be mended. */
export async function anImport(by: StaffMember): Promise<{ id: string }> {
  const ready = {
    ...Object.fromEntries(caseloadHeadings.map((heading) => [heading, ""])),
    reference: `T-${unique()}`,
    last_name: "Thistlewood",
    first_name: "Robin",
    worker_email: (await aWorker({ programmeId: by.programmeId })).email,
    started_on: "2019-03-04",
    risk_level: "low",
    needs: "housing",
  };
  const faulty = { ...ready, reference: `T-${unique()}`, started_on: "soon" };
  const lines = [caseloadHeadings, Object.values(ready), Object.values(faulty)];
  const checked = await checkImport(actorOf(by), {
    requestKey: newRequestKey(),
    bytes: Buffer.from(lines.map((cells) => cells.join(",")).join("\n")),
  });
  if (!checked.ok) throw new Error(`The file is refused: ${JSON.stringify(checked.refusal)}`);
  return { id: checked.value };
}

type CaseGiven = Partial<
  Pick<
    Prisma.CaseUncheckedCreateInput,
    | "programmeId"
    | "serviceUserId"
    | "reference"
    | "startedOn"
    | "openedOn"
    | "workerId"
    | "riskLevel"
    | "ownWords"
    | "contactNotes"
    | "earlierContactOn"
    | "endReason"
    | "endedOn"
  >
> & { needs?: readonly NeedArea[]; routes?: SafeRoutes };

/**
 * A case with its worker as the holder. Its stage follows from what is added: contacts by `aContact`, handovers by
 * `aHandover`. With an end reason it has been closed in the proper way, "handed over" by a completed lead.
 */
export async function aCase({
  endReason,
  endedOn,
  needs = ["housing"],
  routes = { leave_message: true },
  ...over
}: CaseGiven = {}): Promise<Case> {
  const programmeId =
    over.programmeId ?? (over.workerId ? await programmeOf(over.workerId) : (await aProgramme()).id);
  const workerId = over.workerId ?? (await aWorker({ programmeId })).id;

  const opened = await db.case.create({
    data: columns({
      programmeId,
      reference: `T-${unique()}`,
      startedOn: "2019-03-04",
      openedOn: "2020-07-01",
      riskLevel: "medium" as const,
      ...over,
      serviceUserId: over.serviceUserId ?? (await aServiceUser({ programmeId })).id,
      workerId,
      holderWorkerId: workerId,
      stage: "to_review" as const,
      needs: { create: needs.map((area) => ({ area })) },
      safeRoutes: { create: answersOf(routes) },
    }),
  });
  await recordCaseEvent(
    db,
    { programmeId, byId: workerId, caseId: opened.id },
    { kind: "case_opened", workerId, by: "import" },
  );

  if (endReason) await closed(opened, endReason, columns({ endedOn }).endedOn ?? columnOf(today()));
  return settled(opened);
}

const answersOf = (routes: SafeRoutes) =>
  channels.flatMap((channel) => {
    const safe = routes[channel];
    return safe === undefined ? [] : [{ channel, safe }];
  });

/**
 * A case whose needs review is complete in every part, finished today by its worker: medium risk unless another level
 * is given, every need with a term, every way to make contact asked about, nobody else involved.
 */
export async function aReviewedCase({ riskLevel = "medium", ...over }: CaseGiven = {}): Promise<Case> {
  const about = await aCase({
    riskLevel,
    ownWords: ["A door that locks, and somebody to ring before it gets bad."],
    routes: { call: true, leave_message: true, text: true, email: false, post: true, visit: true },
    ...over,
  });
  const { id: caseId, programmeId, workerId } = about;
  const written = { programmeId, byId: workerId, caseId };

  await db.need.updateMany({ where: { caseId }, data: { term: "medium" } });
  await db.case.update({
    where: { id: caseId },
    data: columns({
      riskAssessedOn: today(),
      riskAssessor: "Amal Devlin, worker",
      network: "A sister in Selby, who visits on Fridays.",
      circumstances: "A room of their own since March.",
      noProfessionalsOn: today(),
      reviewedOn: today(),
    }),
  });
  await db.reviewPartSaved.createMany({
    data: reviewParts.map((part) => ({ caseId, part, version: 1, savedAt: now(), savedById: workerId })),
  });
  await recordCaseEvent(db, written, { kind: "risk_assessed", level: riskLevel, assessedOn: today() });
  for (const part of reviewParts) {
    if (part !== "risk") await recordCaseEvent(db, written, { kind: "review_part_saved", part });
  }
  await recordCaseEvent(db, written, { kind: "review_completed", on: today() });
  return settled(about);
}

type AlertGiven = Partial<Omit<Prisma.AlertUncheckedCreateInput, "id">>;

/** An alert raised today by the worker of the case, to be reviewed in four weeks. */
export async function anAlert(over: AlertGiven = {}): Promise<Alert> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const alert = await db.alert.create({
    data: columns({
      kind: "self_neglect" as const,
      words: "Eats little when it gets dark early.",
      raisedOn: today(),
      reviewOn: addDays(today(), 28),
      raisedById: about.workerId,
      ...over,
      caseId: about.id,
    }),
  });
  const written = { programmeId: about.programmeId, byId: alert.raisedById, caseId: about.id };
  const event = { alertId: alert.id, alert: alert.kind };
  await recordCaseEvent(db, written, { kind: "alert_raised", ...event });
  if (alert.endedOn) await recordCaseEvent(db, written, { kind: "alert_ended", ...event });
  await settled(about);
  return alert;
}

type CrisisGiven = Partial<Omit<Prisma.CrisisContactUncheckedCreateInput, "id">>;

/** A contact with the police today, recorded by the worker of the case. */
export async function aCrisisContact(over: CrisisGiven = {}): Promise<CrisisContact> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const crisis = await db.crisisContact.create({
    data: columns({
      kind: "police" as const,
      happenedOn: today(),
      words: "A welfare check at home.",
      recordedAt: now(),
      byId: about.workerId,
      ...over,
      caseId: about.id,
    }),
  });
  await recordCaseEvent(
    db,
    { programmeId: about.programmeId, byId: crisis.byId, caseId: about.id },
    { kind: "crisis_recorded", crisisId: crisis.id, crisis: crisis.kind },
  );
  return crisis;
}

/** Asked for by the worker and approved by a manager. */
async function closed(about: Case, reason: NonNullable<CaseGiven["endReason"]>, endedOn: Date | string) {
  const { id: caseId, programmeId } = about;
  if (reason === "handed_over") await aHandover({ caseId, status: "completed" });
  if (reason === "deceased") await aDeath({ caseId });
  const request = await aClosureRequest({ caseId, reason });
  const manager = await aManager({ programmeId });

  await db.closureRequest.update({
    where: { id: request.id },
    data: { decision: "approved", decidedById: manager.id, decidedAt: now(), note: "Checked with them." },
  });
  await endCase(db, caseId, reason, await findResponsibility(db, caseId));
  await db.case.update({ where: { id: caseId }, data: { endedOn } });
  await recordCaseEvent(
    db,
    { programmeId, byId: manager.id, caseId },
    { kind: "case_closed", requestId: request.id, reason },
  );
}

type ClosureGiven = Partial<
  Pick<
    Prisma.ClosureRequestUncheckedCreateInput,
    "caseId" | "reason" | "words" | "answers" | "requestedById" | "requestedAt"
  >
>;

/** A request to end a case that waits for a decision; asked for by the worker of the case. */
export async function aClosureRequest(over: ClosureGiven = {}): Promise<ClosureRequest> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const request = await db.closureRequest.create({
    data: {
      reason: "no_further_support_needed",
      words: "Agreed with the person.",
      requestedById: about.workerId,
      requestedAt: now(),
      ...over,
      caseId: about.id,
    },
  });
  await recordCaseEvent(
    db,
    { programmeId: about.programmeId, byId: request.requestedById, caseId: about.id },
    { kind: "closure_requested", requestId: request.id, reason: request.reason },
  );
  await settled(about);
  return request;
}

/** A death that the family told of today. Whatever was under way ends with it. */
export async function aDeath(
  over: { caseId?: string; diedOn?: string; deathSource?: string } = {},
): Promise<Case> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { id: caseId, programmeId, workerId } = about;
  const diedOn = calendarDate(over.diedOn ?? today());
  await db.case.update({
    where: { id: caseId },
    data: { diedOn: columnOf(diedOn), deathSource: over.deathSource ?? "Their sister, by phone" },
  });

  const underWay = await db.handover.findMany({
    where: { caseId, status: { notIn: [...terminalStatuses] } },
  });
  for (const { id: handoverId, destinationId, status } of underWay) {
    await db.handover.update({ where: { id: handoverId }, data: { status: "withdrawn" } });
    await db.handoverEvent.create({
      data: {
        handoverId,
        move: "end_by_death",
        fromStatus: status,
        toStatus: "withdrawn",
        byId: workerId,
        at: now(),
        happenedOn: columnOf(diedOn),
        details: {},
      },
    });
    await recordCaseEvent(
      db,
      { programmeId, byId: workerId, caseId },
      { kind: "handover_moved", handoverId, destinationId, move: "end_by_death" },
    );
  }
  await db.hold.updateMany({
    where: { caseId, state: "proposed" },
    data: { state: "returned", returnedWhy: "The person has died.", decidedAt: now() },
  });
  await recordCaseEvent(db, { programmeId, byId: workerId, caseId }, { kind: "death_recorded", on: diedOn });
  return settled(about);
}

type HoldGiven = Partial<Omit<Prisma.HoldUncheckedCreateInput, "id" | "state">> & {
  state?: Exclude<HoldState, "settled">;
};

/**
 * A hold that a manager has proposed to the commissioner's office, in any state that its answers lead to. Once it is
 * accepted, its named holder is responsible for the case; once it has ended, the worker is again.
 */
export async function aHold({ state = "proposed", ...over }: HoldGiven = {}): Promise<Hold> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { id: caseId, programmeId } = about;
  const wasAccepted = state === "accepted" || state === "ended";
  const decided = over.decidedById ?? over.holderId ?? null;
  const office = decided ?? (state === "proposed" ? null : (await aCommissioner({ programmeId })).id);
  const holderId = wasAccepted ? (over.holderId ?? office) : null;

  const hold = await db.hold.create({
    data: columns({
      reason: "No destination can begin before support ends.",
      summary: "Medium risk; a place on a waiting list.",
      interimPlan: "Somebody rings on Tuesdays. The crisis numbers are given.",
      proposedById: over.proposedById ?? (await aManager({ programmeId })).id,
      proposedAt: now(),
      ...(state !== "proposed" && { decidedAt: now() }),
      ...(state === "returned" && { returnedWhy: "There is a service that can begin in time." }),
      ...(state === "ended" && { endedAt: now(), endedWhy: "A destination can begin after all." }),
      ...(wasAccepted && {
        reviewOn: addDays(today(), 14),
        lawfulBasis: "public_task" as const,
        specialBasis: "health_or_social_care" as const,
        personTold: true,
      }),
      ...over,
      caseId,
      state,
      decidedById: office,
      holderId,
    }),
  });

  const { id: holdId, proposedById } = hold;
  const of = { programmeId, caseId };
  await recordCaseEvent(db, { ...of, byId: proposedById }, { kind: "hold_proposed", holdId });
  if (holderId) {
    const before = await findResponsibility(db, caseId);
    await changeHolder(db, caseId, { kind: "hold_accepted", staffId: holderId }, before);
    await recordCaseEvent(db, { ...of, byId: office }, { kind: "hold_accepted", holdId, holderId });
  }
  if (state === "returned")
    await recordCaseEvent(db, { ...of, byId: office }, { kind: "hold_returned", holdId });
  if (state === "ended") {
    await changeHolder(db, caseId, { kind: "hold_ended" }, await findResponsibility(db, caseId));
    await recordCaseEvent(db, { ...of, byId: holderId }, { kind: "hold_ended", holdId });
  }
  await settled(about);
  return hold;
}

type ContactGiven = Partial<Omit<Prisma.ContactUncheckedCreateInput, "id">>;

/** A phone call with the person, made today by the worker of the case. */
export async function aContact(over: ContactGiven = {}): Promise<Contact> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const authorId = over.authorId ?? about.workerId;
  const contact = await db.contact.create({
    data: columns({
      happenedOn: today(),
      recordedAt: now(),
      with: "person" as const,
      medium: "phone" as const,
      direction: "from_us" as const,
      result: "made" as const,
      purposes: ["check_in" as const],
      words: isMade(over.result ?? "made") ? "Spoke for ten minutes. All is steady." : "",
      ...(over.standing === "entered_in_error" && {
        voidedWhy: "Logged on the wrong person.",
        voidedAt: now(),
        voidedById: authorId,
      }),
      ...over,
      caseId: about.id,
      authorId,
    }),
  });
  await recordCaseEvent(
    db,
    { programmeId: about.programmeId, byId: authorId, caseId: about.id },
    { kind: "contact_logged", contactId: contact.id },
  );
  await settled(about);
  return contact;
}

type SharingGiven = Partial<Omit<Prisma.SharingDecisionMadeUncheckedCreateInput, "id">>;

/** The person's consent to share everything with one destination, given today to the worker of the case. */
export async function aSharingDecision(over: SharingGiven = {}): Promise<SharingDecisionMade> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { programmeId } = about;
  const made = await db.sharingDecisionMade.create({
    data: columns({
      decision: "given" as const,
      scope: "The whole summary.",
      how: "in_person" as const,
      givenBy: "The person",
      decidedOn: today(),
      lawfulBasis: "consent" as const,
      specialBasis: "explicit_consent" as const,
      recordedAt: now(),
      recordedById: about.workerId,
      ...over,
      caseId: about.id,
      destinationId: over.destinationId ?? (await aDestination({ programmeId })).id,
    }),
  });
  const { id: decisionId, destinationId, decision, recordedById, approvedById } = made;
  await recordCaseEvent(
    db,
    { programmeId, byId: recordedById, caseId: about.id },
    { kind: "sharing_decided", decisionId, destinationId, decision },
  );
  if (approvedById !== null) {
    await recordCaseEvent(
      db,
      { programmeId, byId: approvedById, caseId: about.id },
      { kind: "sharing_approved", decisionId, destinationId },
    );
  }
  await settled(about);
  return made;
}

type EntryGiven = Partial<Omit<Prisma.ChecklistEntryUncheckedCreateInput, "id">> & { handoverId: string };

/** One thing to do while a person is handed over. Where the handover has it already, it is changed. */
export async function aChecklistEntry({ handoverId, ...over }: EntryGiven): Promise<ChecklistEntry> {
  const { case: about } = await db.handover.findUniqueOrThrow({
    where: { id: handoverId },
    select: { case: true },
  });
  const { item = "plan_talked_through", state = "open" } = over;
  const data = columns({
    // An entry that was settled before is open again.
    ...(state === "open"
      ? { settledOn: null, settledById: null }
      : { settledOn: today(), settledById: about.workerId }),
    ...(state === "waived" && { words: "The person does not want it." }),
    ...over,
    handoverId,
    item,
    state,
  });
  const entry = await db.checklistEntry.upsert({
    where: { handoverId_item: { handoverId, item } },
    create: data,
    update: data,
  });
  await settled(about);
  return entry;
}

/** A practitioner of another agency whom the programme knows. */
export const aProfessional = async (
  over: Partial<Prisma.ProfessionalUncheckedCreateInput> = {},
): Promise<Professional> =>
  db.professional.create({
    data: {
      name: "Dr Osei",
      role: "gp",
      organisation: `Surgery ${unique()}`,
      phone: "01904 555010",
      ...over,
      programmeId: over.programmeId ?? (await aProgramme()).id,
    },
  });

type InvolvementGiven = Partial<
  Pick<
    Prisma.InvolvementUncheckedCreateInput,
    "caseId" | "professionalId" | "words" | "addedAt" | "removedAt" | "removedWhy"
  >
>;

/** A professional who is involved with the person of a case; named by its worker. */
export async function anInvolvement(over: InvolvementGiven = {}): Promise<Involvement> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { id: caseId, programmeId, workerId } = about;
  const involvement = await db.involvement.create({
    data: {
      addedAt: now(),
      ...(over.removedAt && { removedWhy: "They left the team." }),
      ...over,
      caseId,
      addedById: workerId,
      professionalId: over.professionalId ?? (await aProfessional({ programmeId })).id,
    },
  });
  const of = { programmeId, byId: workerId, caseId };
  await recordCaseEvent(db, of, { kind: "professional_added", involvementId: involvement.id });
  if (over.removedAt) {
    await recordCaseEvent(db, of, { kind: "professional_removed", involvementId: involvement.id });
  }
  await settled(about);
  return involvement;
}

/** What the moves of a handover leave behind in its columns. */
type HandoverColumns = {
  [Day in Exclude<keyof HandoverRecord, "status" | "statusBeforeDecline" | "tier" | "jointMeeting">]?: string;
} & { tier?: HandoverTier; jointMeeting?: JointMeeting };

type HandoverGiven = HandoverColumns & {
  caseId?: string;
  destinationId?: string;
  kind?: HandoverKind;
  status?: HandoverStatus;
  plannedAt?: Date;
};

/** The newest summary that left with a handover, which sending it has frozen. */
export const sentVersion = (handoverId: string): Promise<SummaryVersion> =>
  db.summaryVersion.findFirstOrThrow({ where: { handoverId }, orderBy: { number: "desc" } });

/**
 * A handover in any status that the table of moves can reach, with the moves that led there and all that they bring
 * about: a summary that left on a decision about sharing, a checklist, a need that stays unmet. Everything happened
 * on the day of the referral (`sentOn`, else today) unless another day is given for it. A completed lead has made
 * its destination responsible for the case; one that broke down after its completion (`completedOn`) has given it
 * back.
 */
export async function aHandover({
  caseId,
  destinationId,
  kind = "lead",
  status = "draft",
  plannedAt = now(),
  ...given
}: HandoverGiven = {}): Promise<Handover> {
  const about = caseId ? await db.case.findUniqueOrThrow({ where: { id: caseId } }) : await aCase();
  const history = await historyTo(status, given, about.id);
  const before = await findResponsibility(db, about.id);
  const { status: reached, statusBeforeDecline, tier, jointMeeting, ...days } = replay(history);

  const handover = await db.handover.create({
    data: columns({
      caseId: about.id,
      destinationId: destinationId ?? (await aDestination({ programmeId: about.programmeId })).id,
      kind,
      plannedAt,
      status: reached,
      statusBeforeDecline,
      tier,
      jointMeeting,
      ...days,
    }),
  });
  for (const index of history.keys()) {
    const holderMoved = await consequencesOf(about, handover, { ...present(history[index]), before });
    await recordPastMove(about, handover, history.slice(0, index + 1), holderMoved);
  }
  await settled(about);
  return handover;
}

/** The moves from the planning to a status, each with its answers. */
async function historyTo(
  status: HandoverStatus,
  given: HandoverColumns,
  caseId: string,
): Promise<PastMove[]> {
  const on = given.sentOn ?? today();
  const tier = given.tier ?? (await tierOfCase(caseId));
  const path = pathTo(status, { ...given, tier });
  const meeting = given.jointMeeting ?? (tier === "enhanced" ? "held" : undefined);
  const answers = {
    startOn: given.expectedStartOn,
    reviewOn: given.listReviewOn,
    answerOn: given.answerAgreedOn,
    jointMeeting: meeting,
    jointMeetingOn: given.jointMeetingOn ?? (meeting && meeting !== "waived" ? on : undefined),
    contactId: path.includes("record_person_declines") ? (await aContact({ caseId })).id : undefined,
  };
  return [
    { move: "plan", answers: { happenedOn: calendarDate(on) } },
    ...path.map((move, index): PastMove => ({
      move,
      answers: answersTo(move, { ...answers, happenedOn: dayOfMove(path, index, given) ?? on }),
      ...(move === "start" && { tier }),
    })),
  ];
}

const tierOfCase = async (caseId: string): Promise<HandoverTier> => {
  const { riskLevel, alerts } = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { riskLevel: true, alerts: { where: { endedOn: null }, select: { kind: true } } },
  });
  return tierOf({ risk: riskLevel, alerts: alerts.map(({ kind }) => ({ id: "", kind, reviewOn: today() })) });
};

/** The day of a move, where a column of the handover remembers it. */
function dayOfMove(path: readonly LaterMove[], index: number, given: HandoverColumns): string | undefined {
  const days: Partial<Record<LaterMove, string | undefined>> = {
    waive_gaps: given.gapsWaivedOn,
    acknowledge: given.acknowledgedOn,
    report_decline: given.declineReportedOn,
    start: given.startedOn,
    sign: given.signedOn ?? given.completedOn,
    complete: given.completedOn,
    break_down_later: given.completedOn,
    check_safety: path.indexOf("check_safety") === index ? given.firstCheckOn : given.secondCheckOn,
  };
  const move = path[index];
  return move && days[move];
}

/**
 * The shortest way from a draft to a status, read off the table of moves, by way of what its columns tell. A move that
 * leaves the status as it is stands where the next one asks for it.
 */
function pathTo(status: HandoverStatus, given: HandoverColumns): LaterMove[] {
  const begun: LaterMove[] = [
    ...(given.gapsWaivedOn ? (["waive_gaps"] as const) : []),
    ...(given.sentOn ? (["send"] as const) : []),
    ...(given.sentOn && given.acknowledgedOn ? (["acknowledge"] as const) : []),
    ...(given.sentOn && given.answerAgreedOn ? (["report_decline", "win_challenge"] as const) : []),
  ];
  const paths = new Map<HandoverStatus, LaterMove[]>([[given.sentOn ? "referred" : "draft", begun]]);

  // A map that grows while it is walked: the statuses come in the order of their distance.
  for (const [from, path] of paths) {
    for (const move of laterMoves) {
      const { from: open, to } = moveOf(move);
      if (to === "as_before" || to === "unchanged" || paths.has(to) || !open.includes(from)) continue;
      paths.set(to, [...path, ...askedBefore(move, path, given), move]);
    }
  }
  const goesByCompletion = status === "broken_down" && given.completedOn !== undefined;
  const path = paths.get(goesByCompletion ? "completed" : status);
  if (!path) throw new Error(`No move leads to a handover that is ${status}`);
  return [
    ...path,
    ...(given.firstCheckOn ? (["check_safety"] as const) : []),
    ...(given.secondCheckOn ? (["check_safety"] as const) : []),
    ...(goesByCompletion ? (["break_down_later"] as const) : []),
  ];
}

/** A receipt before a standard handing over begins, a manager's signature before an enhanced one is completed. */
function askedBefore(move: LaterMove, path: readonly LaterMove[], { tier }: HandoverColumns): LaterMove[] {
  if (move === "start" && tier === "standard" && !path.includes("acknowledge")) return ["acknowledge"];
  return move === "complete" && tier === "enhanced" ? ["sign"] : [];
}

type Answers = Partial<Record<MoveQuestion, string | undefined>> & { happenedOn: string };

/** What was given, and something fitting for every other question that must be answered. */
function answersTo(move: LaterMove, given: Answers): MoveAnswers {
  const answers = openQuestions(move).map(({ question, shape, optional }): [string, string | undefined] => [
    question,
    given[question] ?? (optional ? undefined : usualAnswer(question, shape, calendarDate(given.happenedOn))),
  ]);
  const named = Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
  return { happenedOn: given.happenedOn, ...named } as unknown as MoveAnswers;
}

/** Questions about a day to come. */
const aheadOf: ReadonlySet<MoveQuestion> = new Set(["startOn", "reviewOn", "answerOn"]);

function usualAnswer(question: MoveQuestion, shape: QuestionShape, on: CalendarDate): string | undefined {
  if (shape.kind === "choice") return shape.options[0]?.value;
  if (shape.kind === "day") return aheadOf.has(question) ? addDays(on, 14) : on;
  return shape.kind === "line" ? "Sunita Rao" : "Talked through with everybody.";
}

/** What a past move has brought about beside the handover's own columns; answers what became of the holder. */
async function consequencesOf(
  about: Case,
  handover: Handover,
  { move, answers, tier = "standard", before }: PastMove & { before: Responsibility },
): Promise<"to_destination" | "back" | undefined> {
  const { id: caseId, programmeId, workerId } = about;
  const { id: handoverId, destinationId } = handover;
  const isLead = handover.kind === "lead";
  const written = { programmeId, byId: workerId, caseId };
  const { happenedOn } = answers;

  switch (move) {
    case "send": {
      const actor = await workerOf(about);
      const decisionId = await standingDecision(handover);
      const leaves = { actor, caseId, programmeId, handoverId, destinationId, decisionId };
      await freezeSummary(db, { ...leaves, sentOn: happenedOn, sentHow: answers.how ?? "email" });
      return undefined;
    }
    case "acknowledge": {
      const received = { receivedBy: answers.who ?? "Sunita Rao", receivedHow: answers.how ?? "email" };
      const actor = await workerOf(about);
      await recordReceipt(db, { actor, programmeId, handoverId, receivedOn: happenedOn, ...received });
      return undefined;
    }
    case "confirm_decline": {
      const needs = await db.need.findMany({ where: { caseId }, orderBy: { area: "asc" } });
      const { id: unmetNeedId } = await db.unmetNeed.create({
        data: {
          caseId,
          handoverId,
          destinationId,
          reason: "not_eligible",
          areas: needs.map(({ area }) => area),
          words: answers.words ?? "",
          recordedOn: columnOf(happenedOn),
          recordedAt: now(),
          byId: workerId,
        },
      });
      await recordCaseEvent(db, written, { kind: "unmet_need_recorded", unmetNeedId });
      return undefined;
    }
    case "start":
      await db.checklistEntry.createMany({
        data: checklistOf(tier).map((item) => ({ handoverId, item, ...doneIn(handover, workerId) })),
      });
      return undefined;
    case "complete":
      if (!isLead) return undefined;
      await changeHolder(db, caseId, { kind: "lead_completed", destinationId }, before);
      await settleHolds(db, caseId, "A destination has taken over.");
      return "to_destination";
    case "break_down_later":
      if (!isLead) return undefined;
      await takeEndBack(db, caseId, { kind: "lead_broken_down" }, before);
      return "back";
    default:
      return undefined;
  }
}

/** The checklist of a handover that was completed was done. */
const doneIn = ({ completedOn }: Handover, settledById: string) =>
  completedOn && { state: "done" as const, settledOn: completedOn, settledById };

/** The decision on which a summary leaves: the one that stands for the destination, else the person's consent. */
async function standingDecision({ caseId, destinationId }: Handover): Promise<string> {
  const standing = await db.sharingDecisionMade.findFirst({
    where: { caseId, destinationId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  return (standing ?? (await aSharingDecision({ caseId, destinationId }))).id;
}

async function workerOf({ workerId, programmeId }: Case): Promise<Actor> {
  const worker = await db.staff.findUniqueOrThrow({ where: { id: workerId } });
  return actorOf({ ...worker, role: "worker", programmeId });
}

/** Stores the last move of a history, with its event, recorded by somebody whose role may do so. */
async function recordPastMove(
  about: Case,
  handover: Handover,
  history: readonly PastMove[],
  holderMoved: "to_destination" | "back" | undefined,
) {
  const { move, answers, tier } = present(history.at(-1));
  const { happenedOn, ...details } = answers;
  const { programmeId, workerId } = about;
  const byId = moveOf(move).by.includes("worker") ? workerId : (await aManager({ programmeId })).id;

  await db.handoverEvent.create({
    data: {
      handoverId: handover.id,
      move,
      fromStatus: move === "plan" ? null : replay(history.slice(0, -1)).status,
      toStatus: replay(history).status,
      byId,
      at: new Date(handover.plannedAt.getTime() + history.length),
      happenedOn: columnOf(happenedOn),
      details: { ...details, ...(tier && { tier }) },
    },
  });
  const of = { handoverId: handover.id, destinationId: handover.destinationId };
  await recordCaseEvent(
    db,
    { programmeId, byId, caseId: about.id },
    move === "plan"
      ? { kind: "handover_planned", ...of, move }
      : { kind: "handover_moved", ...of, move, ...(holderMoved && { holderMoved }) },
  );
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("A handover has no history");
  return value;
}

const programmeOf = async (staffId: string) =>
  (await db.membership.findFirstOrThrow({ where: { staffId } })).programmeId;

/** The case with all that follows from its facts, as every write leaves it. */
async function settled({ id, programmeId }: Case): Promise<Case> {
  await deriveCase(db, await findProgramme(programmeId), id);
  return db.case.findUniqueOrThrow({ where: { id } });
}
