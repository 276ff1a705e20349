import type { ReactNode } from "react";
import { buttonClass, type ButtonVariant } from "./button-class";
import { Link } from "./link";

type Props = { children: ReactNode; variant?: ButtonVariant };

/** A button for a form that is sent to an address, such as a search. A form with an action takes a SubmitButton. */
export function Button({ children, variant, name, value }: Props & { name?: string; value?: string }) {
  return (
    <button type="submit" className={buttonClass(variant)} name={name} value={value}>
      {children}
    </button>
  );
}

/** A link that looks like a button: it opens a page and changes nothing. */
export function ButtonLink({ children, variant, href }: Props & { href: string }) {
  return (
    <Link href={href} className={buttonClass(variant)}>
      {children}
    </Link>
  );
}
