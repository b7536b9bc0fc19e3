import type { CodeTable, Day } from "../types";
import { linkTo } from "./links";
import type { CodeLink, CodePage } from "./types";

const CATEGORY_LENGTH = 3;

/** The codes above one, that exist on the day or ever did, from the category down. */
export function codesAbove(table: CodeTable, code: string, day: Day): CodeLink[] {
  const above: CodeLink[] = [];
  for (let length = CATEGORY_LENGTH; length < code.length; length++) {
    const header = code.slice(0, length);
    if (table.spans(header).length > 0) above.push(linkTo(table, header, day));
  }
  return above;
}

/** The codes right below one that exist on the day: the next level, whether they can be billed or not. */
export function codesRightBelow(
  table: CodeTable,
  code: string,
  day: Day,
): CodePage["below"][number][] {
  const below: CodePage["below"][number][] = [];
  let deeperThan = "";
  for (let at = table.lowerBound(code); at < table.size; at++) {
    const each = table.codeAt(at);
    if (!each.startsWith(code)) break;
    if (each === code || (deeperThan !== "" && each.startsWith(deeperThan))) continue;
    const { status } = table.on(each, day);
    if (status !== "valid" && status !== "header") continue;
    deeperThan = each;
    below.push({ ...linkTo(table, each, day), billable: status === "valid" });
  }
  return below;
}
