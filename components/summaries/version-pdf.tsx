import { hrefTo } from "@/lib/routes";

type Props = { versionId: string; number: number };

/** The file of a version. It is a file, not a page: Next would try to open it as one. */
export const VersionPdf = ({ versionId, number }: Props) => (
  <a className="link" href={hrefTo("summaryPdf", { versionId })}>
    PDF of version {number}
  </a>
);
