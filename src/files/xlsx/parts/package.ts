import { FileProblem } from "../../problem";
import { readZipDirectory, type ZipDirectory, type ZipEntry } from "../../zip/directory";
import { partText } from "./part-text";
import { walkXml } from "./walk-xml";

/** The files inside a workbook file, and how they refer to each other (ECMA-376 part 2, Open Packaging Conventions). */
export interface OfficePackage {
  readonly bytes: Uint8Array;
  readonly directory: ZipDirectory;
  /** The part of that path (`xl/workbook.xml`); null if there is none. */
  part(path: string): ZipEntry | null;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type: `worksheet`, `styles`. */
  readonly type: string;
  /** Path of the part that it points to; null when it points outside the file. */
  readonly path: string | null;
}

export function openPackage(bytes: Uint8Array): OfficePackage {
  const directory = readZipDirectory(bytes);
  // Part names do not differ by case alone, and some writers use backslashes.
  const byPath = new Map(directory.entries.map((entry) => [partKey(entry.name), entry]));
  return { bytes, directory, part: (path) => byPath.get(partKey(path)) ?? null };
}

/** What a part points to; "" for the package itself. Empty when it points to nothing. */
export function relationshipsOf(file: OfficePackage, path: string): Relationship[] {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const entry = file.part(`${folder}_rels/${path.slice(slash)}.rels`);
  const found: Relationship[] = [];
  if (entry === null) return found;
  walkXml(partText(file.bytes, entry), entry.name, ({ name, attribute }) => {
    if (name !== "Relationship") return;
    const target = attribute("Target") ?? "";
    found.push({
      id: attribute("Id") ?? "",
      type: (attribute("Type") ?? "").split("/").at(-1) ?? "",
      path: attribute("TargetMode") === "External" ? null : resolvePath(folder, target),
    });
  });
  return found;
}

/** The part of that kind that another part points to; null if there is none. */
export function relatedPart(file: OfficePackage, path: string, type: string): ZipEntry | null {
  const target = relationshipsOf(file, path).find((relation) => relation.type === type)?.path;
  return target === undefined || target === null ? null : file.part(target);
}

/** A part that must be there. */
export function requiredPart(file: OfficePackage, path: string): ZipEntry {
  const entry = file.part(path);
  if (entry !== null) return entry;
  throw new FileProblem(
    `The workbook lacks its part ${path}: open the file in Excel, save it again, and try that copy.`,
  );
}

function partKey(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function resolvePath(folder: string, target: string): string {
  const forward = target.replaceAll("\\", "/");
  const steps = forward.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of forward.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
