import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ReviewAnswers } from "@/lib/domain/person/review-answers";
import { reviewParts, type ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import { savingRefusals } from "@/lib/domain/person/review-saving";
import { reviewFields } from "@/lib/domain/person/review-fields";
import { blankValues } from "@/lib/domain/testing/blank-fields";
import type { Review } from "@/lib/review/types";
import { CircumstancesCard, NeedsCard, OwnWordsCard, RiskCard } from "./review-cards";
import { ReviewPartForm } from "./review-part-form";
import { ReviewTasks } from "./review-tasks";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/review/actions", () => {
  const action = () => Promise.resolve({ status: "untouched" });
  return {
    saveRiskAction: action,
    saveNeedsAction: action,
    saveOwnWordsAction: action,
    saveSafeContactAction: action,
    saveCircumstancesAction: action,
    confirmNoneKnownAction: action,
  };
});

const today = calendarDate("2020-09-09");
const reference = "YP-0001";

const answers: ReviewAnswers = {
  risk: { level: "high", assessedOn: calendarDate("2020-09-01"), assessor: "Sam Okafor" },
  needs: { needs: [{ area: "housing", term: "short", details: "A lock.", outcome: "partly" }] },
  own_words: { ownWords: ["A door that locks."] },
  safe_contact: {
    routes: { call: true, post: false },
    contactNotes: "Mornings.",
    phone: "07700 900123",
    email: "robin@example.org",
    address: "No fixed abode",
  },
  circumstances: {
    ...blankValues(reviewFields.circumstances),
    communication: "Large print.",
    gpPractice: "Priory",
    gpStatus: "registered",
  },
  professionals: { noneKnownOn: null },
};

const ofEach = <Value,>(value: Value) =>
  Object.fromEntries(reviewParts.map((part) => [part, value])) as Record<ReviewPart, Value>;

const aReview = (over: Partial<Review> = {}): Review => ({
  answers,
  versions: ofEach(3),
  saved: { ...ofEach({ at: new Date("2020-09-09T08:00:00Z"), by: "Sam Okafor" }), circumstances: null },
  gaps: [],
  completedOn: null,
  ended: false,
  professionals: 0,
  ...over,
});

/** What a reader sees, without its marks. */
const textOf = (element: ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const tasks = (over: Partial<Review> = {}) => (
  <ReviewTasks reference={reference} review={aReview(over)} today={today} />
);

describe("the parts of a review", () => {
  it("say when each was saved and who saved it, and which no one has started", () => {
    const text = textOf(tasks());
    expect(text).toContain("Risk Saved 9 Sep, 09:00, by Sam Okafor Done");
    expect(text).toContain("GP, family and circumstances Not saved yet Not started");
  });

  it("say of professionals that they are listed, though no one saved that part", () => {
    const saved = { ...aReview().saved, professionals: null };
    const text = textOf(tasks({ saved, professionals: 2 }));
    expect(text).toContain("Professionals 2 professionals are listed Done");
    expect(textOf(tasks({ saved }))).toContain("Professionals Not saved yet Not started");
  });

  it("link to completing it once nothing is missing", () => {
    expect(renderToStaticMarkup(tasks())).toContain(`href="/cases/${reference}/moves/complete_review"`);
  });

  it("say what is missing, with a link to where it is fixed", () => {
    const gaps = [{ part: "needs" as const, sentence: "Record at least one need." }];
    const html = renderToStaticMarkup(tasks({ gaps }));
    expect(html).toContain(`<a href="/cases/${reference}/review/needs">Record at least one need.</a>`);
    expect(html).not.toContain("complete_review");
    expect(textOf(tasks({ gaps }))).toContain("Needs Saved 9 Sep, 09:00, by Sam Okafor To do");
  });

  it("say when it was completed", () => {
    expect(textOf(tasks({ completedOn: today }))).toContain("Completed on 9 September.");
  });
});

describe("the form of a part", () => {
  const form = (part: ReviewPart, over: Partial<Review> = {}) =>
    renderToStaticMarkup(
      <ReviewPartForm
        reference={reference}
        requestKey="key"
        part={part}
        review={aReview(over)}
        today={today}
      />,
    );

  it.each<[ReviewPart, readonly string[]]>([
    ["risk", ['value="high"', 'value="Sam Okafor"', 'name="assessedOn-day" value="1"']],
    ["needs", ["A lock.", 'name="term-housing"']],
    ["own_words", ["A door that locks."]],
    ["safe_contact", ['value="07700 900123"', "Mornings.", 'name="noFixedAbode"']],
    ["circumstances", ["Large print.", 'value="Priory"']],
    ["professionals", ['name="noneKnown"', `href="/cases/${reference}/professionals"`]],
  ])("of %s begins with what was saved last, and its version", (part, found) => {
    const html = form(part);
    for (const text of [...found, 'name="version" value="3"']) expect(html).toContain(text);
  });

  it("ticks that there is no fixed abode instead of repeating it as an address", () => {
    expect(form("safe_contact")).toMatch(/<input[^>]*name="noFixedAbode"[^>]*checked=""/);
    expect(form("safe_contact")).not.toContain('value="No fixed abode"');
  });

  it.each(reviewParts)("of %s is not offered once the case has ended", (part) => {
    expect(form(part, { ended: true })).toContain(savingRefusals.case_ended);
    expect(form(part, { ended: true })).not.toContain('type="submit"');
  });

  it("does not ask whether none are known while a professional is listed", () => {
    const html = form("professionals", { professionals: 2 });
    expect(html).toContain(savingRefusals.professionals_listed);
    expect(html).toContain("2 professionals are listed.");
    expect(html).not.toContain('type="submit"');
  });
});

describe("the cards of a case", () => {
  const of = (over: Partial<ReviewAnswers> = {}) => ({
    reference,
    review: aReview({ answers: { ...answers, ...over } }),
  });

  it("say how old an assessment is, and whose", () => {
    expect(textOf(<RiskCard {...of()} today={today} />)).toContain(
      "High risk Assessed 8 days ago, on 1 Sep, by Sam Okafor.",
    );
    const never = { risk: { level: "low", assessedOn: null, assessor: null } } as const;
    expect(textOf(<RiskCard {...of(never)} today={today} />)).toContain(
      "Not assessed since the case came in",
    );
  });

  it("say needs with term, words and outcome, and what is blank as blank", () => {
    expect(textOf(<NeedsCard {...of()} />)).toContain(
      "Housing Short (under 3 months); partly achieved A lock.",
    );
    expect(textOf(<NeedsCard {...of({ needs: { needs: [] } })} />)).toContain("None recorded yet.");
    expect(textOf(<OwnWordsCard {...of({ own_words: { ownWords: [] } })} />)).toContain(
      "Nothing recorded yet.",
    );
    expect(textOf(<CircumstancesCard {...of()} />)).toContain("GP Priory");
  });

  it("offer no change once the case has ended", () => {
    const change = `/cases/${reference}/review/own_words`;
    expect(renderToStaticMarkup(<OwnWordsCard {...of()} />)).toContain(change);
    expect(
      renderToStaticMarkup(<OwnWordsCard reference={reference} review={aReview({ ended: true })} />),
    ).not.toContain(change);
  });
});
