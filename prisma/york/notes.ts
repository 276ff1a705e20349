import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";

/*
 * Workers' notes, by purpose. Invented, and kind, because readers will take each as being about a person. Most notes
 * combine an opening, something about the person's needs, and how the contact ended, so that few are the same.
 */

type Stock = readonly [string, ...string[]];

/** Openings, by medium. */
export const openings = {
  by_phone: [
    "Sounded brighter than last week.",
    "A quiet call, but glad to be rung.",
    "Picked up on the second ring and had a list ready.",
    "Had slept badly and said so straight away.",
    "A short call today, with a bus to catch.",
    "Rang from the garden, with birds in the background.",
    "Took a while to settle, then talked openly.",
    "Said it helps that the same person rings.",
    "Upset at first, steadier by the end of the call.",
    "Began with the neighbour’s cat and got to the point by and by.",
    "Low after a bad night; no thoughts of self-harm when asked.",
    "In good spirits on the phone.",
  ],
  in_person: [
    "Talked for half an hour over tea.",
    "In good spirits today.",
    "Tired and a little flat, but talking.",
    "We walked along the river instead of sitting.",
    "Anxious about the end of September.",
    "Calmer than expected after a hard week.",
    "Had been looking forward to this.",
    "Not an easy morning, but wanted to keep the appointment.",
    "Spoke about the good days as well as the bad ones.",
    "Proud of having rung the surgery alone.",
    "More settled since we last met.",
    "Sat outside at two metres, which suited us both.",
  ],
} satisfies Record<string, Stock>;

export const matters: Readonly<Record<NeedArea, Stock>> = {
  mental_health: [
    "Panic has come less often; the breathing exercise is on the fridge door.",
    "Low mood is worst in the mornings, so we agreed to speak after eleven.",
    "Taking the tablets again after the pharmacy sorted out the box.",
    "Keeps the mood diary, with gaps, and is fine about the gaps.",
    "Hears the voices more when alone; the radio helps.",
    "Has a word with the surgery booked about the side effects.",
  ],
  safety: [
    "Feels safer since the locks were changed.",
    "No contact from the former partner since we last spoke.",
    "We went through the safety plan; the code word is still the same.",
    "Nightmares are back, and we talked about what helped last spring.",
    "Has the number of the domestic abuse line in the phone under another name.",
    "Does not want letters to the house, and I have made a note of that.",
  ],
  housing: [
    "The council has confirmed the place on the housing register.",
    "Still on a friend’s sofa; it can stay so until the end of the month.",
    "The landlord has agreed to fix the boiler, in writing at last.",
    "Rent arrears are down by a little, as agreed.",
    "Viewed a room near the river and liked the light in it.",
    "The notice to leave is not valid, says the housing adviser.",
  ],
  substance_use: [
    "Four days without a drink, and not pretending that it is easy.",
    "Keyworker at the drug service seen on Tuesday; the script is unchanged.",
    "Drank at the weekend and said so without being asked.",
    "Has poured the rest away and told a sister about it.",
    "Would like a group in the evening instead of the morning.",
    "Carries the naloxone kit again.",
  ],
  money: [
    "The appeal about the benefit has a date in October.",
    "We opened nine letters together; two of them matter.",
    "The debt adviser has frozen the interest on the catalogue account.",
    "The foodbank voucher was used, and the pride came home in one piece.",
    "Payments are now weekly, which suits much better.",
    "The electricity key is topped up until Monday.",
  ],
  work: [
    "Two hours at the allotment on Saturday.",
    "Has asked about the painting course at the centre.",
    "The volunteering form is filled in and on the way.",
    "Would like mornings with something to get up for.",
  ],
  relationships: [
    "Spoke with the daughter for the first time since Easter.",
    "The brother may come along to the next appointment.",
    "Argued with the neighbour, and made it up again.",
    "Misses the old street and the people in it.",
  ],
  social_connection: [
    "Went to the coffee morning, stayed ten minutes, and counts it as a win.",
    "Sees no one from Friday to Monday; we looked for something on Sundays.",
    "The walking group was kind, and slow enough.",
    "Would go to a group if someone came along the first time.",
    "Knits again, and sent a photograph of the first square.",
    "Has said hello to the people at the bus stop three days in a row.",
  ],
  physical_health: [
    "The hospital letter is about the knee and nothing worse.",
    "The diabetic check is booked, with a lift to get there.",
    "Eating once a day; we talked about soup.",
    "Out of breath on the stairs, and will tell the nurse on Thursday.",
    "The physiotherapist’s exercises are done most days.",
    "The new glasses have come, and the letters are easier.",
  ],
  justice: [
    "The court date has moved to November.",
    "No contact with the police since the spring.",
    "Saw the probation officer on time, twice in a row.",
    "The fine is being paid off at five pounds a week.",
    "Rang us before ringing 999, as we had planned together.",
    "The community resolution is done and signed off.",
  ],
  daily_living: [
    "The kitchen is usable again.",
    "Washing is done on Mondays now.",
    "The pill box helps with the days of the week.",
    "The bins went out by themselves, so to speak.",
  ],
  other: [
    "The dog is well, which matters most.",
    "Reads again, a page at a time.",
    "The bus pass has come.",
    "The passport is found, behind the cooker.",
  ],
};

export const closings: Stock = [
  "Will ring again on the agreed day.",
  "Knows who to call at night.",
  "Asked for the same time next week.",
  "Agreed one small thing to try before we next speak.",
  "No new worries about safety.",
  "Happy for me to speak to the surgery.",
  "The crisis numbers were read out again and written down.",
  "We left it there, on good terms.",
  "Asked what happens after the thirtieth, and I told the truth about what we know.",
  "Would rather be rung than written to.",
  "Would like to meet outdoors next time.",
  "Thanked me for not rushing.",
  "Knows that the service closes, and wants no surprises.",
  "Nothing needed before we speak next.",
  "Promised to open the next letter with me.",
  "Is fine with a short call next time.",
];

export const reviews: Stock = [
  "Went through everything that helps and everything that does not.",
  "Sat down for an hour and looked at the whole picture.",
  "Looked at each need in turn, at the person’s own pace.",
  "Reviewed where things stand and what should not be lost.",
  "Talked about what a good month would look like.",
  "Asked what matters most, and wrote it down word for word.",
  "Looked back over the year together before looking ahead.",
  "Took it slowly, with two breaks, and got through the list.",
];

export const reviewEnds: Stock = [
  "Agreed that someone else has to be there after September.",
  "Risk talked through and unchanged.",
  "The plan in case of a crisis is up to date.",
  "Wants to meet the next worker before saying yes.",
  "Agreed to have information shared with the next service, not with family.",
  "Ready to hear about other services.",
  "Asked for written notes of this, and got them.",
];

export const planning: Stock = [
  "Talked about who could take over, and read the entry out together.",
  "Went through the services that are left and what each is like.",
  "Explained what a referral would say about the person, line by line.",
  "Compared two services; the nearer one seems the better start.",
  "Spoke about the first visit there, and who would come along.",
  "Is worried about telling the story again; agreed that I write it down once.",
  "Asked good questions about the waiting time.",
  "Would try it if the first meeting is with me.",
];

/** By how the attempt was made. An attempt may have no note. */
export const attempts = {
  phone: [
    "Rang out.",
    "Voicemail, and the mailbox is full.",
    "Rang at the time we had agreed.",
    "The phone was off.",
    "Will try the evening instead.",
    "",
    "",
  ],
  left_message: ["Said who I was and nothing else.", "Asked to be rung back, without saying why.", ""],
  visit: [
    "Called in on the way back from another visit.",
    "Curtains open, no one at home.",
    "Left a card without a word about the service.",
    "A neighbour had seen them this morning.",
  ],
  letter: ["Letter with our numbers came back unopened."],
  destination: [
    "Their line rang out twice.",
    "Left our number with the front desk. No one has rung back.",
    "Wrote to ask whether they have decided.",
  ],
} satisfies Record<string, Stock>;

export const professionals: Stock = [
  "The surgery confirms the repeat prescription and knows our closing date.",
  "Spoke with the probation officer; they stay involved until spring.",
  "The housing officer will copy us into the next letter.",
  "The community nurse visits fortnightly and will go on doing so.",
  "The keyworker at the drug service has no concerns this month.",
  "Told the care coordinator of our plan; they agree with it.",
  "The social worker asks for a joint visit before anything changes.",
  "The pharmacist rings us if a script is not picked up.",
];

export const corrected: Stock = [
  "My first note had the wrong day for the appointment; this is the right one.",
  "I had written the wrong medicine; put right after checking with the surgery.",
  "Left out that the sister was there too.",
  "Mixed up two phone numbers. The right one is in the record now.",
  "The meeting was at the drop-in and not at the office.",
];

export const mistaken: Stock = [
  "Logged for the wrong person with the same last name.",
  "Entered twice: the form was slow.",
  "Belongs to another day and another person.",
];

export const nextSteps: Stock = [
  "Ring after eleven.",
  "Bring the form and two pens.",
  "Ask the surgery about the review.",
  "Send the list of groups by post, without our name on the envelope.",
  "Meet at the drop-in.",
  "Chase the housing officer.",
  "Check that the voucher came.",
  "Read the letter together.",
  "Ask about evenings.",
];

export const interimPlans: Stock = [
  "We ring weekly until they begin; the evening line is agreed.",
  "Support goes on with us, and the Haven on bad evenings.",
  "Fortnightly visits by us, and the GP knows about the wait.",
  "The sister calls in twice a week, and we ring on Fridays.",
  "Weekly calls from us; the link worker at the surgery steps in after September.",
];

export const declineWords: Readonly<Record<string, Stock>> = {
  not_eligible: ["They say the person does not meet their criteria, and did not suggest another team."],
  no_capacity: [
    "The list has been closed since last week and will not open before November.",
    "No places for us until the new year, they say.",
  ],
  risk_too_high: [
    "They would want two workers for each visit, and do not have them.",
    "They ask for a newer risk assessment than ours before they think again.",
  ],
  need_not_met: [
    "They do not work with someone who still drinks.",
    "They see the need as one for social care.",
  ],
  not_enough_information: ["They could not tell from the referral what we are asking for."],
};

export const challenged: Stock = [
  "Rang their manager; the criteria are the criteria. We look elsewhere.",
  "Asked them to think again with the newer assessment. They have not changed their decision.",
  "Not challenged: the list is closed for everyone, and waiting would cost us weeks.",
];

export const takenBack: Stock = [
  "Their team lead has read the newer assessment and takes the referral back on.",
  "They had mixed up two people. They will answer by the new date.",
];

export const personSays: Stock = [
  "“I have told it four times. I am not telling it a fifth.”",
  "“It is two buses, and I do not do two buses.”",
  "“My sister and I will manage, thank you.”",
  "“They were not kind to me last time.”",
  "“I would sooner come to you until it shuts and then see.”",
  "“Not a group. Anything but a group.”",
];

/** Why a plan was never sent, when the case ends in another way. */
export const planDropped: Stock = [
  "Not sent and no longer needed: the case is ending for another reason.",
  "Planned in the old record. The case is ending for another reason.",
];

export const calledAfterEndNotes: Stock = [
  "Called to say that the tenancy is in danger after all. I said that a manager calls back.",
  "Called from a friend’s phone, low and worried. Has the crisis numbers; asked whether we can help again.",
];

export const calledBackWhy: Stock = [
  "Sent before the person had been asked. Another service fits better.",
  "The person is moving out of their area next month.",
  "Sent to the wrong team; a new referral goes to the right one.",
];

export const closureWords: Readonly<Record<string, Stock>> = {
  handed_over: [
    "The new worker has met the person twice, and things go well.",
    "Handed over and settled. The person has our thanks and their number.",
    "First appointments kept. The goodbye letter is written and read out.",
    "Everyone has been informed, and the person knows who to ring.",
  ],
  no_further_support_needed: [
    "Goals reached and routines hold. Knows how to come back to help.",
    "Working three days a week, and would like to leave it there.",
    "Managing well with family and the GP. Has the list of other services.",
  ],
  person_declined_support: [
    "Wants no more services. Knows the numbers, and the GP has been told.",
    "Says thank you, and no. Offered three services, and took the leaflet.",
  ],
  lost_contact: [
    "No answer by phone, text, letter or at the door since July. Letter with other places to get help sent.",
    "Number dead, post came back, neighbours know nothing. The surgery has no newer address.",
  ],
  moved_away: [
    "Moved to be near a daughter. A service there has the referral.",
    "Took a job and a flat two counties away. Registered with a GP there.",
  ],
  deceased: ["The family told us. Condolences sent, appointments cancelled with everyone."],
  long_term_hospital: ["Ward staff take over the planning; the ward manager has confirmed it."],
  custody: [
    "The sentence runs beyond our closing date. The prison’s health team has confirmed that they know.",
  ],
  no_service_available: [
    "Two services declined and the third is too far. The commissioner’s office has been informed of the need.",
  ],
  duplicate_or_error: ["The same person twice in the old spreadsheet. The other record is kept."],
};

export const approvals: Stock = [
  "Agreed. Thank you for ending this carefully.",
  "Checked against the notes; all is in order.",
  "Read through and agreed.",
  "Agreed after a word with the worker.",
];

export const sentBack: Stock = [
  "Has the GP been informed? Please write down when, then ask again.",
  "One more attempt by letter first, please, and ask again in two weeks.",
];

export const reopened: Stock = [
  "Rang us: the new arrangement fell through on the first day.",
  "Closed too early. The person came to the drop-in and asked for us.",
];

export const reassigned: Stock = [
  "Evening out the caseloads before the summer leave.",
  "Handed on while Imran is away; agreed with the person.",
  "Lives nearer to the new worker’s other visits.",
];

/** Why a man's plan with a service for women is withdrawn. */
export const womenOnly =
  "The old record named a service for women. We will find another one together with the person.";
