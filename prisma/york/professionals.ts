import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { ProfessionalRole } from "@/lib/domain/vocabulary/professionals";

/** A practitioner of another agency. Invented, like everyone here. */
export type Practitioner = {
  name: string;
  role: ProfessionalRole;
  organisation: string;
  phone: string | null;
};

type Some = readonly [Practitioner, ...Practitioner[]];

const of = (role: ProfessionalRole, organisation: string, ...names: [string, ...string[]]) =>
  names.map((name, index): Practitioner => ({
    name,
    role,
    organisation,
    phone: `01904 555${String(100 + organisation.length + index)}`,
  })) as [Practitioner, ...Practitioner[]];

/** By the practice named in the file. */
export const gps: Readonly<Record<string, Some>> = {
  "Priory Medical Group": of("gp", "Priory Medical Group", "Dr Halima Osgood", "Dr Peter Lacey"),
  "Jorvik Gillygate": of("gp", "Jorvik Gillygate", "Dr Anwen Price", "Dr Musa Keita"),
};

/** The professionals often involved, by area of need. */
export const practitionersFor: Partial<Record<NeedArea, Some>> = {
  mental_health: [
    ...of("care_coordinator", "Community mental-health team", "Karen Ives", "Tunde Abara"),
    ...of("psychiatrist", "Community mental-health team", "Dr Leonie Fairhurst"),
  ],
  safety: [
    ...of("domestic_abuse_advocate", "Safe Steps", "Marta Nowicka"),
    ...of("adult_social_worker", "City social care", "Desmond Clarke"),
  ],
  housing: of("housing_officer", "City housing team", "Neil Sowerby", "Ayesha Malik"),
  substance_use: of("substance_use_worker", "Riverside Recovery", "Callum Byrne", "Jo Haddad"),
  money: of("voluntary_sector_worker", "Debt advice service", "Winifred Lowe"),
  relationships: of("childrens_social_worker", "Children’s services", "Hugo Barnes"),
  social_connection: of("link_worker", "Social prescribing team", "Femi Oduya"),
  physical_health: of("nurse", "District nursing", "Sister Orla Quinn"),
  justice: [
    ...of("probation_practitioner", "Probation service", "Stella Wright", "Gavin Rowe"),
    ...of("police", "Neighbourhood policing team", "PC Imogen Tate"),
  ],
};
