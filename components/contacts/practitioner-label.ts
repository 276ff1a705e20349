import { professionalRoleLabels, type ProfessionalRole } from "@/lib/domain/vocabulary/professionals";

type Named = { name: string; role: ProfessionalRole; organisation: string };

/** Who someone is, in one line: "Dr Osei, GP, Priory Medical Group". "Other" would say nothing. */
export const practitionerLabel = ({ name, role, organisation }: Named) =>
  [name, role !== "other" && professionalRoleLabels[role], organisation].filter(Boolean).join(", ");
