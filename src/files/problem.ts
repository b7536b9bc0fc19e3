/**
 * A file that we cannot read or write. The message is one sentence or two, made for the person who chose the
 * file: what is the matter and what to do about it.
 */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}
