/** British spellings and what stands for them in American ones; applied in this order. */
const AMERICAN: readonly (readonly [british: RegExp, american: string])[] = [
  [/aem/, "em"],
  [/oea/, "ea"],
  [/oe(?=dem|soph|str|t(?:us|al)|lia)/, "e"],
  [/ae(?=sth|c(?:al|es|um|o)|d(?:i|o))/, "e"],
  [/caesar/, "cesar"],
  [/leuco/, "leuko"],
  [/sulph/, "sulf"],
  [/(tum|col|behavi|od|lab|vap|hum)our/, "$1or"],
  [/(cent|lit|met|fib|goit|calib)re(?=$|s$)/, "$1er"],
  [/isation/, "ization"],
  [/lyse(?=$|d$|r)/, "lyze"],
  [/^mould/, "mold"],
];
/** What every one of these holds; most words hold none of it. */
const MAY_BE_BRITISH = /ae|oe|our|re|leuco|ph|isation|lyse|mould/;

/**
 * A word as Americans spell it: `oedema` and `edema`, `haemorrhoid` and `hemorrhoid` are one word.
 *
 * @param token A lower-case token.
 */
export function americanSpelling(token: string): string {
  if (!MAY_BE_BRITISH.test(token)) return token;
  return AMERICAN.reduce((word, [british, american]) => word.replace(british, american), token);
}
