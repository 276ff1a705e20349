import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant, sentenceDay } from "@/lib/domain/calendar/format";
import { reviewPartLabels, reviewParts, type ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import { counted } from "@/lib/domain/text/count";
import type { Review } from "@/lib/review/types";
import { hrefTo } from "@/lib/routes";

type Props = { reference: string; review: Review; today: CalendarDate };

/** The parts of a needs review: which are done, which lack something, and when each was saved and who saved it. */
export function ReviewTasks({ reference, review, today }: Props) {
  return (
    <TaskList>
      {reviewParts.map((part) => (
        <TaskRow
          key={part}
          title={reviewPartLabels[part]}
          href={addressOf(reference, part)}
          note={isListed(review, part) ? listedWords(review) : savedWords(review.saved[part], today)}
          status={<PartStatus review={review} part={part} />}
        />
      ))}
      <Completion reference={reference} review={review} today={today} />
    </TaskList>
  );
}

const addressOf = (reference: string, part: ReviewPart) => hrefTo("reviewPart", { reference, part });

/** Professionals are listed on the case itself, so that their part need not be saved. */
const isListed = ({ professionals }: Review, part: ReviewPart) =>
  part === "professionals" && professionals > 0;

const listedWords = ({ professionals }: Review) =>
  counted(professionals, "professional is listed", "professionals are listed");

const savedWords = (saved: Review["saved"][ReviewPart], today: CalendarDate) =>
  saved ? `Saved ${plainInstant(saved.at, today)}, by ${saved.by}` : "Not saved yet";

function PartStatus({ review, part }: { review: Review; part: ReviewPart }) {
  const { gaps, saved } = review;
  if (gaps.some((gap) => gap.part === part)) {
    return (
      <Tag tone="amber" shape="square">
        To do
      </Tag>
    );
  }
  return saved[part] || isListed(review, part) ? (
    <Tag tone="green" shape="circle">
      Done
    </Tag>
  ) : (
    <Tag shape="ring">Not started</Tag>
  );
}

/** The last row: what is still missing before the review can be completed, or the link to complete it. */
function Completion({ reference, review: { gaps, completedOn }, today }: Props) {
  if (completedOn) {
    return (
      <TaskRow
        title="Complete the review"
        note={`Completed on ${sentenceDay(completedOn, today)}. Save later changes in the part they belong to.`}
        status={
          <Tag tone="green" shape="circle">
            Done
          </Tag>
        }
      />
    );
  }
  if (gaps.length === 0) {
    return (
      <TaskRow
        title="Complete the review"
        href={hrefTo("caseMove", { reference, move: "complete_review" })}
        note="Nothing is missing."
        status={
          <Tag tone="info" shape="square">
            Ready
          </Tag>
        }
      />
    );
  }
  return (
    <TaskRow
      title="Complete the review"
      note="Complete these parts first:"
      status={<Tag shape="ring">Cannot start yet</Tag>}
    >
      <ul>
        {gaps.map(({ part, sentence }) => (
          <li key={part}>
            <Link href={addressOf(reference, part)}>{sentence}</Link>
          </li>
        ))}
      </ul>
    </TaskRow>
  );
}
