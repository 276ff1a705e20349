import { Link } from "@/components/ui/link";
import type { RefusedForm } from "@/lib/platform/form-state";

/** Shown when the page of a form cannot be: why the form was not saved, and the text typed in it, to copy. */
export function UnsavedText({ unsaved: { message, typed, fixLink } }: { unsaved: RefusedForm }) {
  const texts = Object.entries(typed).flatMap(([name, answer]) =>
    [answer].flat().flatMap((text) => (isWritten(text) ? [{ name, text }] : [])),
  );

  return (
    <div className="card measure">
      <h1>Not saved</h1>
      <p role="alert">{message}</p>
      {texts.length > 0 && (
        <>
          <h2>What you wrote</h2>
          <p>Copy it before you leave this page. It is not kept anywhere else.</p>
          {texts.map(({ name, text }) => (
            <section key={name + text} aria-label={labelOf(name)}>
              <h3>{labelOf(name)}</h3>
              <p className="unsaved-text">{text}</p>
            </section>
          ))}
        </>
      )}
      <Link href={fixLink?.href ?? "/"}>{fixLink?.label ?? "Go to the start page"}</Link>
    </div>
  );
}

/** Not the value of a choice, a day or a key of the form: those have no spaces. */
const isWritten = (text: string) => /\s/.test(text.trim());

/** A field's name in words: its label was on the page of the form. "nextStep" is "Next step". */
function labelOf(name: string) {
  const words = name
    .replace(/[-_.]+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
