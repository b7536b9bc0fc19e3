import type { OwnProblem } from "./types";

const MEGABYTE = 2 ** 20;
/** The largest of CMS's files, the pairs of a quarter as a workbook, has some thirty megabytes. */
const LARGEST_FILE = 200 * MEGABYTE;

/** Refuses a file by its size, before it is read. Null for one that is small enough. */
export function refusedBySize(file: string, bytes: number): OwnProblem | null {
  if (bytes <= LARGEST_FILE) return null;
  const [size, most] = [bytes, LARGEST_FILE].map((each) => Math.ceil(each / MEGABYTE));
  return {
    file,
    line: null,
    reason: `the file has ${size} MB, and no code table that we know has more than ${most} MB`,
    next: "choose the file as the publisher gives it, without other files",
  };
}
