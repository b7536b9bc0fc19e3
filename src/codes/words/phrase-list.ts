/**
 * What people write, and what official descriptions say instead. Several meanings are separated by `|`,
 * the likeliest first. Both sides are compared word by word, so case and plurals do not matter.
 */
export type PhraseList = Readonly<Record<string, string>>;
