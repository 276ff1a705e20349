import type { CaseHead } from "@/lib/cases/types";

/** What a form does and who it is about: on a phone the box about the person is far below. */
export const FormHeading = ({
  title,
  head,
}: {
  title: string;
  head: Pick<CaseHead, "name" | "reference">;
}) => (
  <hgroup>
    <h1>{title}</h1>
    <p className="quiet">
      {head.name}, {head.reference}
    </p>
  </hgroup>
);
