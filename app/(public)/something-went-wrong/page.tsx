import { ErrorNotice } from "@/components/shell/error-notice";

/** What the front door gives to those without JavaScript in place of a page that broke. It asks for no database. */
export default function SomethingWentWrongPage() {
  return <ErrorNotice />;
}
