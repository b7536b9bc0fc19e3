import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  memberSetsModule,
  officeDeclarations,
  readMemberSets,
  simulatedClasses,
} from "./member-sets";

const WIRE = "src/workbench/wire";

describe("requirement sets of members", () => {
  test("are read from the notes of a declaration", () => {
    const declarations = `declare namespace Excel {
    /**
     * [Api set: ExcelApi 1.2]
     */
    class Thing extends OfficeExtension.ClientObject {
        /** Connects. */
        context: RequestContext;
        /**
         * @remarks
         * [Api set: ExcelApi 1.10]
         */
        readonly name: string;
        /**
         * [Api set: ExcelApi 1.9]
         */
        find(a: string): void;
        /**
         * [Api set: ExcelApi 1.12]
         */
        find(a: string, b: string): void;
        /**
         * [Api set: ExcelApiOnline 1.1]
         */
        readonly web: string;
    }
}
declare namespace Word {
    class Other {
        /** [Api set: WordApi 1.1] */
        name: string;
    }
}`;
    expect(readMemberSets(declarations)).toEqual([
      { className: "Thing", member: "name", version: "1.10" },
      { className: "Thing", member: "find", version: "1.9" },
      { className: "Thing", member: "web", version: "99.0" },
    ]);
  });

  test("in the table are those of the installed type declarations, for every simulated class", () => {
    const files = readdirSync(WIRE).filter((file) => file.endsWith(".ts"));
    const read = (file: string): string => readFileSync(path.join(WIRE, file), "utf8");
    const sets = readMemberSets(officeDeclarations());
    const fresh = memberSetsModule(sets, simulatedClasses(read, files));
    // Prettier breaks the lines of the written file, and cannot run here.
    const words = (text: string): string => text.replace(/\s+/g, "");
    const written = readFileSync("src/workbench/protocol/member-sets.ts", "utf8");
    expect(words(written)).toBe(words(fresh));
  });
});
