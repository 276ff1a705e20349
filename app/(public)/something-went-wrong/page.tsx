import { ErrorNotice } from "@/components/shell/error-notice";

/** What the request guard gives in place of a page that broke, to be read without JavaScript. It needs no database. */
export default function SomethingWentWrongPage() {
  return <ErrorNotice />;
}
