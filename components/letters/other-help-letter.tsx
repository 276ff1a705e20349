import { howToGetIn } from "@/components/other-help/place";
import type { Destination } from "@/lib/destinations/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { longDay } from "@/lib/domain/calendar/format";
import type { CaseToWrite } from "@/lib/letters/types";
import type { Programme } from "@/lib/programmes/types";
import { AtAnyHour, LetterSheet } from "./letter-sheet";

type Props = {
  person: CaseToWrite;
  programme: Programme;
  places: readonly Destination[];
  today: CalendarDate;
};

/** How to come back and who else can help. It says that we attempted to reach the person only if we did. */
export function OtherHelpLetter({ person, programme, places, today }: Props) {
  return (
    <LetterSheet person={person} programme={programme} today={today}>
      <p>
        {person.isSearchedFor
          ? "We have tried to reach you and have not been able to speak with you. We hope that you are well."
          : "We are writing to tell you where you can get help."}
      </p>
      <p>{comeBackWords(person, programme, today)}</p>
      <AtAnyHour />
      <section>
        <h2>Other places that can help</h2>
        {places.length > 0 ? (
          <ul className="letter__places">
            {places.map((place) => (
              <li key={place.id}>
                <strong>{place.name}</strong>{" "}
                <strong className="number">
                  {[place.phone, place.secondPhone].filter((number) => number !== null).join(" or ")}
                </strong>
                <span className="letter__more">
                  {place.hours !== null && `Open: ${place.hours}. `}
                  {howToGetIn[place.route]}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>Your GP can tell you who else helps near you.</p>
        )}
      </section>
      <p>
        You do not have to answer this letter.
        {person.isSearchedFor && " If you want to hear from us, tell us how we can reach you."}
      </p>
    </LetterSheet>
  );
}

/** How to contact the service again, for as long as there is a service to contact. */
function comeBackWords(
  { signedBy, isHeld, isSearchedFor }: CaseToWrite,
  { name, dates }: Programme,
  today: CalendarDate,
) {
  const closes = longDay(dates.closesOn);
  const whatever = isSearchedFor ? " It does not matter why we lost touch." : "";
  if (isHeld) return `You can contact us at any time: ask for ${signedBy}.${whatever}`;
  return today <= dates.closesOn
    ? `${name} ends its support on ${closes}. Until then you can contact us at any time: ask for ${signedBy}, in the way that you reached us before.${whatever}`
    : `${name} ended its support on ${closes}. The places below can help you now.`;
}
