/** What a script reads off the command: a contract, never renumber. */
export const EXIT = {
  /** Ran, and no errors were found (warnings may have been). */
  clean: 0,
  /** Ran, and found errors. */
  errorsFound: 1,
  /** Could not run; the error output says what to do. */
  couldNotRun: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
