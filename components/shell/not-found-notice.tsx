import { Link } from "@/components/ui/link";

/** The same words for what does not exist and for what is not yours to see: neither must be told from the other. */
export function NotFoundNotice() {
  return (
    <div className="card measure">
      <h1>Page not found</h1>
      <p>If you typed the address, check that it is correct. If you pasted it, check that it is whole.</p>
      <p>It may also be a case or a page that is not in your caseload or not for your role.</p>
      <Link href="/">Go to the start page</Link>
    </div>
  );
}
