import type { ColumnRole } from "../types";
import { headerWords } from "./header-words";
import { joinNumberedNames, neighboursOf, NO_NEIGHBOURS, withoutFormBox } from "./numbering";
import type { HeaderNeighbours } from "./numbering";
import { roleSaid } from "./role-said";
import type { RoleSaid } from "./role-said";
import {
  COUNTED_IN_FORMS,
  DESCRIBED_ROLES,
  DESCRIPTION_WORDS,
  WORDS_BESIDE_DESCRIPTION,
  WORDS_OF_FORMS,
} from "./spellings";

/** What a header says about its column. */
export interface HeaderMeaning extends RoleSaid {
  /** For `description`: what is described; null where the header does not tell. */
  readonly describes: { readonly role: ColumnRole; readonly position: number | null } | null;
}

/** The only word of these that names a description by itself: a column "Name" holds people. */
const DESCRIPTION = "description";

/**
 * What the headers of one sheet say, in their order; null for a header that we do not know, or that means
 * something we do not read. Headers are read together because numbers in them need their neighbours:
 * `ICD_10` is the tenth column beside `ICD_11`.
 */
export function recogniseHeaders(headers: readonly string[]): (HeaderMeaning | null)[] {
  const words = headers.map(headerWords);
  const neighbours = neighboursOf(words);
  return words.map((inHeader) => meaningOf(inHeader, neighbours));
}

/** What one header says on its own; null as above. */
export function recogniseHeader(header: string): HeaderMeaning | null {
  return meaningOf(headerWords(header), NO_NEIGHBOURS);
}

function meaningOf(
  headerWords: readonly string[],
  neighbours: HeaderNeighbours,
): HeaderMeaning | null {
  const words = withoutFormBox(joinNumberedNames(headerWords, neighbours));
  const asked = withoutInstructions(words);
  return meaningOfWords(words, neighbours) ?? (asked && meaningOfWords(asked, neighbours));
}

/** The words that do not say how to fill the column in; null where there are no others, or none that do. */
function withoutInstructions(words: readonly string[]): readonly string[] | null {
  const isCounted = (word: string | undefined) => word !== undefined && COUNTED_IN_FORMS.has(word);
  const asked = words.filter(
    (word, i) =>
      !WORDS_OF_FORMS.has(word) &&
      !isCounted(word) &&
      !(isCounted(words[i + 1]) && /^(?:\d+|number)$/.test(word)),
  );
  return asked.length > 0 && asked.length < words.length ? asked : null;
}

function meaningOfWords(
  words: readonly string[],
  neighbours: HeaderNeighbours,
): HeaderMeaning | null {
  const description = descriptionSaid(words, neighbours);
  if (description) return description;
  const said = roleSaid(words, neighbours);
  return said && { ...said, describes: null };
}

function descriptionSaid(
  words: readonly string[],
  neighbours: HeaderNeighbours,
): HeaderMeaning | null {
  if (!words.some((word) => DESCRIPTION_WORDS.has(word))) return null;
  const described = words.filter(
    (word) => !DESCRIPTION_WORDS.has(word) && !WORDS_BESIDE_DESCRIPTION.has(word),
  );
  const said = roleSaid(described.join(" ") === "service" ? ["procedure"] : described, neighbours);
  if (said && DESCRIBED_ROLES.has(said.role)) {
    const { role, position } = said;
    return {
      ...said,
      role: "description",
      describes: said.role === "code" ? null : { role, position },
    };
  }
  const number = described.length === 1 ? Number(described[0]) : NaN;
  const plain = words.includes(DESCRIPTION) && (described.length === 0 || Number.isInteger(number));
  return plain ? plainDescription(Number.isInteger(number) ? number : null) : null;
}

function plainDescription(position: number | null): HeaderMeaning {
  return {
    role: "description",
    position,
    rank: null,
    level: null,
    aside: false,
    certain: true,
    describes: null,
  };
}
