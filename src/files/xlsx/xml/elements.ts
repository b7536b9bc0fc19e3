import { FileProblem } from "../../problem";
import { nextTag, type Tag } from "./tags";

/** A stretch of a part's text: one whole element of the kind looked for, or what stands between two of them. */
export interface Stretch {
  readonly found: boolean;
  readonly text: string;
}

/** Far more than a row of claims takes. Text is held until the element's end, so there must be a limit. */
const LONGEST_ELEMENT = 64 * 2 ** 20;

/**
 * Cuts a part's text into the elements of one name and the text between them, holding one element at a time.
 * Lossless: the stretches joined are the text, and no tag is cut in two. Elements of that name must not hold each other.
 * @throws FileProblem when the text ends inside such an element, or one is absurdly long.
 */
export function* splitElements(pieces: Iterable<string>, name: string): Generator<Stretch> {
  let text = "";
  /** The tags up to here have been looked at. */
  let searched = 0;
  let inside = false;
  for (const piece of pieces) {
    text += piece;
    let taken = 0;
    for (;;) {
      const tag: Tag | null = inside ? nextEnd(text, searched, name) : nextTag(text, searched);
      if (tag === null) break;
      searched = tag.end;
      if (tag.name !== name) continue;
      if (!inside && tag.start > taken) {
        yield { found: false, text: text.slice(taken, tag.start) };
        taken = tag.start;
      }
      inside = tag.kind === "open";
      if (inside) continue;
      yield { found: true, text: text.slice(taken, tag.end) };
      taken = tag.end;
    }
    if (!inside && searched > taken) {
      yield { found: false, text: text.slice(taken, searched) };
      taken = searched;
    }
    text = text.slice(taken);
    searched -= taken;
    if (text.length > LONGEST_ELEMENT) throw new FileProblem(unreadable("is too long to be read"));
  }
  if (inside) throw new FileProblem(unreadable("is cut off"));
  if (text !== "") yield { found: false, text };
}

/** Looks for the end of an element first in the short way; null when the text may not hold it yet. */
function nextEnd(text: string, from: number, name: string): Tag | null {
  const ending = `</${name}>`;
  const start = text.indexOf(ending, from);
  if (start < 0 || text.slice(from, start).includes("<!")) return nextTag(text, from);
  return { start, end: start + ending.length, kind: "close", name };
}

function unreadable(how: string): string {
  return `A part of the workbook ${how}: open the file in Excel, save it again, and try that copy.`;
}
