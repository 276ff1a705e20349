import type { ReactNode } from "react";
import { crisisLines } from "@/components/other-help/in-a-crisis";
import { fullDay } from "@/lib/domain/calendar/format";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseToWrite } from "@/lib/letters/types";
import type { Programme } from "@/lib/programmes/types";

type Props = {
  person: CaseToWrite;
  programme: Pick<Programme, "name" | "provider" | "commissioner">;
  today: CalendarDate;
  children: ReactNode;
};

/** A letter on one sheet of paper: sender, address, date, text and who to ask for. */
export function LetterSheet({ person, programme, today, children }: Props) {
  const { addressee, address, greeting, signedBy, isHeld } = person;

  return (
    <article className="letter" aria-label="The letter">
      <p className="letter__from">{isHeld ? programme.commissioner : programme.name}</p>
      <p className="letter__to">
        {addressee}
        {"\n"}
        {address}
      </p>
      <p>{fullDay(today)}</p>
      <p>Dear {greeting},</p>
      {children}
      <p>Yours sincerely,</p>
      <p className="letter__signed">
        {signedBy}
        {"\n"}
        {isHeld ? programme.commissioner : `${programme.name}, ${programme.provider}`}
      </p>
    </article>
  );
}

/** The crisis numbers that answer at any hour. They are printed, so they are not links. */
export function AtAnyHour() {
  return (
    <section className="letter__crisis">
      <h2>Help at any hour, day or night</h2>
      <ul>
        {crisisLines.map(({ number, when }) => (
          <li key={number}>
            <strong className="number">{number}</strong> {when}
          </li>
        ))}
      </ul>
    </section>
  );
}
