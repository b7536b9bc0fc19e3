import { posix, win32 } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

const NAME = "encounter-codes";

/**
 * The folder of this program's own files among the user's: XDG_DATA_HOME (XDG Base Directory Specification), Library/
 * Application Support on a Mac, LOCALAPPDATA on Windows; ENCOUNTER_CODES_DATA before all of them.
 */
export function dataFolder(platform: string, environment: Environment, home: string): string {
  const chosen = environment["ENCOUNTER_CODES_DATA"];
  if (chosen) return chosen;
  if (platform === "win32") {
    const local = environment["LOCALAPPDATA"] || win32.join(home, "AppData", "Local");
    return win32.join(local, NAME);
  }
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", NAME);
  return posix.join(environment["XDG_DATA_HOME"] || posix.join(home, ".local", "share"), NAME);
}
