/**
 * Descriptions as scripts see them. A *word* begins at each space and comma, and behind a comma: ", right eye"
 * is three words, each with the space before it, so that words joined are the text again.
 *
 * A *body* is a description as it is kept: a space before it and its first letter small, so that its first word
 * equals the same word further on in another description ("Eye pain" in "Other eye pain").
 */

const SPACE = 0x20;
const COMMA = 0x2c;
const CAPITALISED = /^[A-Z][a-z]/;
const SMALL = /^[a-z]/;
const SPACE_AND_SMALL = /^ [a-z]/;

function startsWord(body: string, at: number): boolean {
  const character = body.charCodeAt(at);
  return (
    at === 0 || character === SPACE || character === COMMA || body.charCodeAt(at - 1) === COMMA
  );
}

/** Where the last `count` words before `end` begin; 0 if there are not so many. */
export function startOfLastWords(body: string, end: number, count: number): number {
  let at = end;
  for (let left = count; left > 0 && at > 0; left--) {
    at--;
    while (!startsWord(body, at)) at--;
  }
  return at;
}

/** All words of a body, in order. */
export function wordsOf(body: string): string[] {
  const words: string[] = [];
  for (let end = body.length; end > 0;) {
    const start = startOfLastWords(body, end, 1);
    words.unshift(body.slice(start, end));
    end = start;
  }
  return words;
}

/**
 * A description as it is kept; `toDescription` gives it back.
 *
 * @throws if it begins with a space or holds a line feed, which no description does
 */
export function toBody(description: string): string {
  if (description.startsWith(" ") || description.includes("\n")) {
    throw new Error(`a description that cannot be kept: "${description}"`);
  }
  if (SMALL.test(description)) return description;
  if (!CAPITALISED.test(description)) return ` ${description}`;
  return ` ${description.charAt(0).toLowerCase()}${description.slice(1)}`;
}

/** The description that a body stands for. */
export function toDescription(body: string): string {
  if (!body.startsWith(" ")) return body;
  return SPACE_AND_SMALL.test(body) ? body.charAt(1).toUpperCase() + body.slice(2) : body.slice(1);
}
