import { Icon } from "./icon";

/** A link that calls the number on a phone. */
export function PhoneLink({ number, label }: { number: string; label?: string }) {
  return (
    <a className="phone-link" href={`tel:${number.replace(/[^\d+]/g, "")}`}>
      <Icon name="phone" />
      {label !== undefined && `${label} `}
      <span className="number">{number}</span>
    </a>
  );
}
