import { professionalRoleLabels, type ProfessionalRole } from "@/lib/domain/professionals/vocabulary";

type Named = { name: string; role: ProfessionalRole; organisation: string };

/** Who somebody is, in one line: "Dr Osei, GP, Priory Medical Group". "Other" would say nothing. */
export const practitionerWords = ({ name, role, organisation }: Named) =>
  [name, role !== "other" && professionalRoleLabels[role], organisation].filter(Boolean).join(", ");
