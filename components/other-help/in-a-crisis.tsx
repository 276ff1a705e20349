import { PhoneLink } from "@/components/ui/phone-link";

/** Help that is available at any time. */
export const crisisLines = [
  { number: "999", when: "Someone’s life is at risk now" },
  { number: "111", when: "A mental health crisis: call and choose the mental health option, day or night" },
  { number: "116 123", when: "Samaritans: to talk to someone, day or night, free" },
];

/** The three numbers that answer at any time, at the top of the page. */
export function InACrisis() {
  return (
    <section className="crisis" aria-labelledby="crisis">
      <h2 id="crisis">If you need help now</h2>
      <ul>
        {crisisLines.map(({ number, when }) => (
          <li key={number}>
            <PhoneLink number={number} />
            <span>{when}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
