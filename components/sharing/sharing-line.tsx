import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { hrefTo } from "@/lib/routes";
import type { SharingLine as Line } from "@/lib/sharing/types";
import { SharingStatusTag } from "./sharing-status-tag";

type Props = { line: Line; reference: string };

/** The status of sharing with the destination of a handover, with a link to the decision. */
export function SharingLine({ line, reference }: Props) {
  const { destination, status, decision, recallDue } = line;

  return (
    <p>
      <Link href={sharingPath(reference, destination.id)}>
        Sharing<span className="govuk-visually-hidden"> with {destination.name}</span>
      </Link>{" "}
      <SharingStatusTag status={status} decision={decision} /> {recallDue && <RecallTag />}
    </p>
  );
}

export const RecallTag = () => (
  <Tag tone="red" shape="triangle">
    To be recalled
  </Tag>
);

export const sharingPath = (reference: string, destinationId: string) =>
  hrefTo("sharing", { reference, destinationId });
