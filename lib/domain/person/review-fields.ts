import { caseFields } from "./case-fields";
import { fieldsWhere, type FieldPart, type Fields, type FieldsWith } from "./field";
import { personFields } from "./fields";

type Both = typeof personFields & typeof caseFields;

const inPart = (part: FieldPart): Fields =>
  fieldsWhere({ ...personFields, ...caseFields }, ({ review }) => review?.part === part);

/** The fields of the needs review, by part: the person's, then the case's. */
export const reviewFields = {
  safe_contact: inPart("safe_contact") as FieldsWith<Both, { review: { part: "safe_contact" } }>,
  circumstances: inPart("circumstances") as FieldsWith<Both, { review: { part: "circumstances" } }>,
};
