import { checkedOf, glanceOf, type PaneState } from "./state";

/** The one thing to do next. The pane shows it as its only primary button. */
export type NextStep =
  | { readonly kind: "wait" }
  | { readonly kind: "lookAgain" }
  | { readonly kind: "chooseColumns" }
  | { readonly kind: "check" }
  | { readonly kind: "checkAgain" }
  | { readonly kind: "reviewRepairs"; readonly cells: number }
  | { readonly kind: "goThrough"; readonly findings: number }
  | { readonly kind: "nextFinding" }
  | { readonly kind: "fill" }
  | { readonly kind: "done" };

/**
 * What a clerk should do now: choose columns, check, repair what is certain, go through the rest, fill the
 * descriptions. A sheet that was changed since is checked again before anything else.
 */
export function nextStep(state: PaneState): NextStep {
  if (state.work) return { kind: "wait" };
  switch (state.sheet.kind) {
    case "looking":
      return { kind: "wait" };
    case "failed":
    case "empty":
    case "report":
      return { kind: "lookAgain" };
    case "noCodes":
      return { kind: "chooseColumns" };
    case "ready":
      return afterLook(state);
  }
}

function afterLook(state: PaneState): NextStep {
  const checked = checkedOf(state);
  if (!checked) return { kind: "check" };
  if (checked.outdated) return { kind: "checkAgain" };
  const writable = glanceOf(state)?.protected === false;
  if (writable && checked.certainRepairs > 0) {
    return { kind: "reviewRepairs", cells: checked.certainRepairs };
  }
  const { error, warning } = checked.counts;
  const { walk } = checked.browse;
  if (error + warning > 0 && walk.kind !== "finished") {
    return walk.kind === "at"
      ? { kind: "nextFinding" }
      : { kind: "goThrough", findings: checked.findings.count };
  }
  return writable && !checked.filled ? { kind: "fill" } : { kind: "done" };
}
