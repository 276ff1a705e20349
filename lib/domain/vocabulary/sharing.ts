/** The decision about sharing a person's information with one destination. */
export const sharingDecisions = [
  "given",
  "given_in_part",
  "refused",
  "withdrawn",
  "not_sought",
  "lacks_capacity",
  "without_consent",
] as const;
export type SharingDecision = (typeof sharingDecisions)[number];
export const sharingLabels: Record<SharingDecision, string> = {
  given: "Given",
  given_in_part: "Given in part",
  refused: "Refused",
  withdrawn: "Withdrawn",
  not_sought: "Not sought",
  lacks_capacity: "Lacks capacity: best interests",
  without_consent: "Shared without consent",
};

/** UK GDPR Article 6: the lawful basis. */
export const lawfulBases = [
  "consent",
  "legal_obligation",
  "vital_interests",
  "public_task",
  "legitimate_interests",
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];
export const lawfulBasisLabels: Record<LawfulBasis, string> = {
  consent: "Consent (Article 6(1)(a))",
  legal_obligation: "Legal obligation (Article 6(1)(c))",
  vital_interests: "Vital interests (Article 6(1)(d))",
  public_task: "Public task (Article 6(1)(e))",
  legitimate_interests: "Legitimate interests (Article 6(1)(f))",
};

/** UK GDPR Article 9: the condition for special-category data. */
export const article9Conditions = [
  "explicit_consent",
  "vital_interests",
  "legal_claims",
  "substantial_public_interest",
  "health_or_social_care",
] as const;
export type Article9Condition = (typeof article9Conditions)[number];
export const article9ConditionLabels: Record<Article9Condition, string> = {
  explicit_consent: "Explicit consent (Article 9(2)(a))",
  vital_interests: "Vital interests (Article 9(2)(c))",
  legal_claims: "Legal claims (Article 9(2)(f))",
  substantial_public_interest: "Substantial public interest, such as safeguarding (Article 9(2)(g))",
  health_or_social_care: "Health or social care (Article 9(2)(h))",
};

/** What the sharing log says happened. */
export const sharingEvents = ["sent", "receipt", "recall_due", "recalled", "taken_back"] as const;
export type SharingEvent = (typeof sharingEvents)[number];
export const sharingEventLabels: Record<SharingEvent, string> = {
  sent: "Sent",
  receipt: "Receipt confirmed",
  recall_due: "To be recalled: sharing is no longer allowed",
  recalled: "Recalled",
  taken_back: "Recorded by mistake: taken back",
};
