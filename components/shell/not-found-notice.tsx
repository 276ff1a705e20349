import { Link } from "@/components/ui/link";

/**
 * The same words for a page that does not exist and one the reader may not see, so that no one can find out which it
 * is.
 */
export function NotFoundNotice() {
  return (
    <div className="card measure">
      <h1>Page not found</h1>
      <p>
        If you typed the address, check that it is correct. If you pasted it, check that you copied all of it.
      </p>
      <p>You may not have access to it: it may be a case outside your caseload or a page for another role.</p>
      <Link href="/">Go to the start page</Link>
    </div>
  );
}
