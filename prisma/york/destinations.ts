import type { Acceptance, ReferralRoute } from "@/lib/domain/vocabulary/destinations";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";

/** What the published list lacks, so that the example has a usable directory. */
export type Invented = {
  summary: string;
  eligibility: string;
  areas: string;
  needs: readonly NeedArea[];
  route: ReferralRoute;
  accepting: Acceptance;
  waitWeeks: number | null;
  placesOffered: number | null;
  hours: string;
  howToRefer: string;
  /** Who answers for the destination in the notes: a name and a role. */
  answers: readonly [{ who: string; role: string }, ...{ who: string; role: string }[]];
};

/** Part of every entry, so that no one uses the example as a real directory. */
export const inventedNote =
  "Everything except the name and the phone numbers is invented for this example. Do not use it to refer anyone.";

/** By the name in destinations.csv. */
export const invented: Readonly<Record<string, Invented>> = {
  "Access to Wellbeing Service": {
    summary: "Talking therapies and guided self-help for low mood, worry and stress.",
    eligibility:
      "Adults registered with a GP in the city. Not for people in crisis or already in secondary care.",
    areas: "York, Selby, Tadcaster, Easingwold",
    needs: ["mental_health"],
    route: "either",
    accepting: "yes",
    waitWeeks: 3,
    placesOffered: 15,
    hours: "Monday to Thursday 8am to 8pm, Friday 8am to 5pm",
    howToRefer: "Call, or ask the person to call themselves.\nA first call of 30 minutes is booked at once.",
    answers: [
      { who: "Petra Lindley", role: "assessment worker" },
      { who: "Daniel Askew", role: "duty therapist" },
    ],
  },
  "Adult Social Care": {
    summary: "Assessment and support with care, daily living and safeguarding for adults.",
    eligibility: "Adults who may have care and support needs under the Care Act. Residents of the city only.",
    areas: "York",
    needs: ["daily_living", "safety", "housing", "physical_health"],
    route: "either",
    accepting: "limited",
    waitWeeks: 3,
    placesOffered: 12,
    hours: "Monday to Friday 8.30am to 5pm; emergency duty team at other times",
    howToRefer:
      "Call the customer access team.\nHave ready: consent, needs, who else is involved, safe times to call.",
    answers: [
      { who: "Ines Calloway", role: "duty social worker" },
      { who: "Martin Oyelaran", role: "team manager" },
    ],
  },
  "The Haven": {
    summary: "An evening place to come to when things get too much, with someone to talk to.",
    eligibility: "Anyone aged 16 or over in distress. No one is turned away for substance use.",
    areas: "York, Selby",
    needs: ["mental_health", "substance_use", "social_connection"],
    route: "self",
    accepting: "yes",
    waitWeeks: 0,
    placesOffered: 25,
    hours: "Every day 6pm to 11pm",
    howToRefer: "No form. Call on the evening, or come in. A first visit together helps many people.",
    answers: [
      { who: "Joss Merriman", role: "shift lead" },
      { who: "Amina Fairweather", role: "support worker" },
    ],
  },
  "Mental Health Recovery Team": {
    summary:
      "Community support for people with long-standing mental ill-health: care coordination and recovery.",
    eligibility: "Severe or long-lasting mental ill-health. Asks for a recent risk assessment.",
    areas: "York, Selby, Easingwold",
    needs: ["mental_health", "safety", "substance_use", "daily_living"],
    route: "professional",
    accepting: "limited",
    waitWeeks: 4,
    placesOffered: 18,
    hours: "Monday to Friday 9am to 5pm",
    howToRefer:
      "Send the referral with the risk assessment.\nThey discuss new referrals on Tuesdays and call back.",
    answers: [
      { who: "Karim Holroyd", role: "team lead" },
      { who: "Sally Brandreth", role: "community nurse" },
    ],
  },
  "Women's Wellbeing Centre": {
    summary: "Courses, groups and one-to-one support for women, with a crèche on two days.",
    eligibility: "Women aged 18 or over.",
    areas: "York, Tadcaster",
    needs: ["mental_health", "safety", "social_connection", "work"],
    route: "either",
    accepting: "yes",
    waitWeeks: 2,
    placesOffered: 10,
    hours: "Monday, Tuesday and Thursday 9.30am to 4pm",
    howToRefer: "Call either number and ask for a welcome visit. The person may bring a friend.",
    answers: [{ who: "Grace Pembury", role: "centre worker" }],
  },
  "York Mind": {
    summary: "Mentoring, counselling, activity groups and advocacy for mental health.",
    eligibility:
      "Adults in the city. The person must be able to take part safely in a group or a one-to-one session.",
    areas: "York",
    needs: ["mental_health", "social_connection", "work", "money"],
    route: "either",
    accepting: "yes",
    waitWeeks: 2,
    placesOffered: 30,
    hours: "Monday to Friday 9am to 4.30pm",
    howToRefer: "Call or write. A worker calls the person within a week and meets them once with us.",
    answers: [
      { who: "Oliver Tansley", role: "mentoring coordinator" },
      { who: "Bronagh Kite", role: "referrals worker" },
    ],
  },
  "Kyra Women's Project": {
    summary: "A place for women to make lasting changes: groups, counselling, help after abuse.",
    eligibility: "Women only.",
    areas: "York, Selby, Tadcaster",
    needs: ["safety", "mental_health", "relationships", "social_connection"],
    route: "either",
    accepting: "yes",
    waitWeeks: 2,
    placesOffered: 14,
    hours: "Monday to Friday 10am to 4pm",
    howToRefer: "Call for a first chat. They prefer to speak to the woman herself.",
    answers: [
      { who: "Delphine Marsh", role: "project worker" },
      { who: "Ruby Ollerton", role: "volunteer coordinator" },
    ],
  },
};
