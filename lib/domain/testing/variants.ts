import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import { alex, bo, nadia, omar, ruth, type Person } from "./people";
import type { Step, StepOf, Twist } from "./step";

/* Scenarios that lead to an end. A manager may do on any case what its worker may do. */

const by = nadia;
const move = (name: LaterMove, twist: Twist = "none", person = by): Step => ({
  tries: "move",
  by: person,
  name,
  which: 0,
  twist,
});
const caseMove = (
  name: Exclude<CaseMoveName, "request_closure">,
  person: Person = by,
  twist: Twist = "none",
): Step => ({ tries: "case_move", by: person, chosen: { move: name }, twist });
const request = (reason: EndReason): Step => ({
  tries: "case_move",
  by,
  chosen: { move: "request_closure", endReason: reason },
  twist: "none",
});
const wait = (days: number): Step => ({ tries: "wait", by, days });
const save = (saved: StepOf<"save">["saved"]): Step => ({ tries: "save", by, saved });
const log = (contact: Partial<StepOf<"log">["contact"]> = {}, informed = true): Step => ({
  tries: "log",
  by,
  which: 0,
  informed,
  contact: {
    daysAgo: 0,
    with: "person",
    medium: "phone",
    direction: "from_us",
    result: "made",
    purposes: ["check_in"],
    ...contact,
  },
});
const attempt = (medium: StepOf<"log">["contact"]["medium"]) => log({ medium, result: "no_answer" });
const approve = caseMove("approve_closure", omar);

const review: Step[] = [
  save({ part: "risk", level: "medium", daysAgo: 0 }),
  save({ part: "needs", needs: "with_outcome" }),
  save({ part: "own_words", any: true }),
  save({ part: "safe_contact", post: true }),
  save({ part: "professionals", none: true }),
  caseMove("complete_review"),
];
const atHighRisk: Step = save({ part: "risk", level: "high", daysAgo: 0 });
const shared: Step = {
  tries: "decide_sharing",
  by,
  destinationId: "mind",
  decision: "given",
  reviewed: true,
};
const planned: Step = { tries: "plan", by, kind: "lead", destinationId: "mind", gaps: false };
const checked: Step[] = [...Array(8).keys()].map((which) => ({
  tries: "decide_entry",
  by,
  which,
  state: "done",
}));
const sent: Step[] = [...review, shared, planned, move("send")];
const accepted: Step[] = [...sent, move("acknowledge"), move("accept")];
const completed: Step[] = [
  ...accepted,
  move("start"),
  ...checked,
  move("confirm_first_contact"),
  move("complete"),
];
const held: Step[] = [caseMove("propose_hold"), caseMove("accept_hold", alex)];

/** Each of these is run whole or in part. */
export const variants: readonly (readonly Step[])[] = [
  [...completed, request("handed_over"), approve, wait(14), move("check_safety"), move("check_safety")],
  [
    ...completed,
    request("handed_over"),
    approve,
    wait(14),
    move("check_safety", "not_established"),
    wait(1),
    move("check_safety", "worse"),
    move("decide_check"),
  ],
  [...completed, request("handed_over"), approve, wait(20), move("break_down_later"), caseMove("reopen")],
  [
    ...sent.slice(0, 1),
    ...accepted,
    atHighRisk,
    move("start", "booked"),
    move("record_meeting"),
    ...checked,
    move("confirm_first_contact"),
    move("sign"),
    move("complete"),
  ],
  [...sent, move("report_decline"), move("win_challenge", "none", omar), move("report_decline")],
  [
    ...sent,
    move("report_decline"),
    move("confirm_decline", "none", omar),
    ...held.slice(0, 1),
    caseMove("return_hold", alex),
    request("no_service_available"),
    approve,
  ],
  [...sent, move("put_on_waiting_list", "unknown_start"), caseMove("accept_hold", alex), wait(30)],
  [...sent, move("put_on_waiting_list", "unknown_start"), caseMove("return_hold", alex), wait(14)],
  [...accepted, move("change_start", "late_start"), move("report_decline")],
  [...accepted, wait(7), move("break_down")],
  [...review, planned, log(), move("record_person_declines")],
  [
    ...completed,
    request("handed_over"),
    approve,
    log({ direction: "to_us" }),
    wait(1),
    caseMove("review_contact_after_end"),
    log({ direction: "to_us" }),
    caseMove("reopen"),
  ],
  [
    { tries: "add_professional", by },
    log({ with: "professional" }),
    caseMove("record_death"),
    log({ with: "professional" }),
    log({ with: "professional", purposes: ["informed_of_death"] }),
  ],
  [...held, caseMove("review_hold", alex), wait(3), caseMove("end_hold", alex)],
  [...held, caseMove("hand_on_hold", bo, "other_holder"), caseMove("review_hold", bo)],
  [
    caseMove("propose_hold"),
    caseMove("accept_hold", alex, "other_holder"),
    caseMove("review_hold", bo),
    { ...log(), by: bo },
    caseMove("end_hold", bo),
  ],
  [
    { tries: "reassign", by, workerId: "ruth" },
    { ...log(), by: ruth },
    { ...planned, by: ruth },
  ],
  [...held, wait(25), request("moved_away"), caseMove("approve_closure", omar), caseMove("reopen", alex)],
  [
    log(),
    wait(1),
    attempt("phone"),
    caseMove("lose_contact"),
    wait(7),
    attempt("text"),
    wait(7),
    log({ medium: "letter", result: "no_answer" }),
    wait(9),
    request("lost_contact"),
    approve,
  ],
  [planned, caseMove("record_death"), request("deceased"), approve],
  [...review, log(), request("no_further_support_needed"), approve, caseMove("reopen")],
  [log(), request("person_declined_support"), approve],
  [request("long_term_hospital"), caseMove("send_back_closure", omar), request("custody"), approve],
  [
    caseMove("record_unmet_need"),
    caseMove("propose_hold"),
    caseMove("return_hold", alex),
    request("no_service_available"),
    approve,
  ],
  [request("duplicate_or_error"), approve],
  [...review, { ...planned, gaps: true }, move("waive_gaps"), move("withdraw")],
  [wait(30), wait(30), wait(30), wait(30)],
  [
    ...review.slice(0, 1),
    { tries: "add_professional", by },
    log({ with: "professional", purposes: ["professional_liaison"] }),
    { ...shared, decision: "without_consent" },
    { tries: "approve_sharing", by: omar, destinationId: "mind" },
    { tries: "withdraw_sharing", by, destinationId: "mind" },
    { tries: "recall", by, destinationId: "mind" },
  ],
];
