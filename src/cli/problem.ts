/**
 * The command cannot do what it was asked: exit code 2, and this one sentence or two on the error output. It
 * says what to do next.
 */
export class CommandProblem extends Error {
  override readonly name = "CommandProblem";
}
