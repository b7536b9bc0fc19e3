import type { Writable } from "node:stream";
import type { Day } from "../codes/types";

/** What a command needs of the world around it; tests give their own. */
export interface Surroundings {
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** The folder that holds the compiled code tables. */
  readonly codesFolder: string;
  /** The user's folder in which own code tables are kept; it may not exist yet. */
  readonly dataFolder: string;
  /** The package's version. */
  readonly version: string;
  readonly today: Day;
}
