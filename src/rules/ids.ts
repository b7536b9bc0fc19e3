/** Rule ids are a contract: they stand in JSON, in settings and in the sheet. Never rename one. */
export const RULE_IDS = [
  "missing-code",
  "excel-number",
  "several-codes",
  "code-spacing",
  "code-characters",
  "code-format",
  "wrong-system",
  "unknown-code",
  "seventh-character",
  "not-billable",
  "not-on-date",
  "outside-coverage",
  "modifier-unknown",
  "place-of-service",
  "description-mismatch",
  "modifier-duplicate",
  "modifier-conflict",
  "diagnosis-pointer",
] as const;

export type RuleId = (typeof RULE_IDS)[number];
