import type { Severity } from "../../check/types";
import type { RuleGroup } from "./groups";

/** Where the user is on the way through the findings. */
export type Walk =
  | { readonly kind: "notStarted" }
  | { readonly kind: "at"; readonly finding: number }
  | { readonly kind: "finished" };

/** How the user looks at the findings. */
export interface Browse {
  readonly hidden: ReadonlySet<Severity>;
  readonly closedGroups: ReadonlySet<string>;
  /** The one value whose detail is open. */
  readonly openValue: string | null;
  readonly walk: Walk;
}

/** With more values than this only the first rule starts open. */
const OPEN_ALL_UP_TO = 30;

/** The key of the group that holds what is ignored. */
export const IGNORED_GROUP = "ignored";

/**
 * How a new list starts: all open when short, else the worst rule; what is ignored is closed. As before stay the
 * severities that are hidden, and what is ignored once it was opened.
 */
export function startBrowsing(groups: readonly RuleGroup[], before: Browse | null = null): Browse {
  const values = groups.reduce((sum, group) => sum + group.values.length, 0);
  const closed = (values > OPEN_ALL_UP_TO ? groups.slice(1) : []).map(({ key }) => key);
  const isIgnoredOpen = before !== null && !before.closedGroups.has(IGNORED_GROUP);
  return {
    hidden: before?.hidden ?? new Set(),
    closedGroups: new Set(isIgnoredOpen ? closed : [...closed, IGNORED_GROUP]),
    openValue: null,
    walk: { kind: "notStarted" },
  };
}

/** What the user does with the list of findings. */
export type BrowseEvent =
  | { readonly kind: "severityToggled"; readonly severity: Severity }
  | { readonly kind: "groupToggled"; readonly group: string }
  | { readonly kind: "valueToggled"; readonly value: string }
  | {
      readonly kind: "walkedTo";
      readonly finding: number;
      readonly value: string;
      readonly group: string;
    }
  | { readonly kind: "walkFinished" };

export function browseReducer(browse: Browse, event: BrowseEvent): Browse {
  switch (event.kind) {
    case "severityToggled":
      return { ...browse, hidden: toggled(browse.hidden, event.severity) };
    case "groupToggled":
      return { ...browse, closedGroups: toggled(browse.closedGroups, event.group) };
    case "valueToggled":
      return { ...browse, openValue: browse.openValue === event.value ? null : event.value };
    case "walkedTo":
      return {
        ...browse,
        openValue: event.value,
        closedGroups: without(browse.closedGroups, event.group),
        walk: { kind: "at", finding: event.finding },
      };
    case "walkFinished":
      return { ...browse, walk: { kind: "finished" } };
  }
}

function toggled<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  return set.has(member) ? without(set, member) : new Set([...set, member]);
}

function without<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  return new Set([...set].filter((each) => each !== member));
}
