import { createCodeTable } from "../../src/codes/table/code-table";
import { writeRange } from "../../src/codes/table/code-range";
import { readCodes } from "../../src/codes/table/read-codes";
import type { CodeTables, DiagnosisNote } from "../../src/codes/types";
import { readTableFile } from "../tables";

type Line = readonly (string | number)[];

function noteLine(kind: string, { at, targets }: DiagnosisNote, ...more: Line): Line {
  return [kind, writeRange(at), targets.map(writeRange).join(" "), ...more];
}

/** Every note once, where it stands: what is inherited is not said again. */
function noteLines({ diagnosisNotes: notes }: CodeTables, codes: readonly string[]): Line[] {
  const lines = codes.flatMap((code): Line[] => {
    const seventh = notes.seventh(code);
    return [
      ...notes.excludesOf(code).map((note) => noteLine("not", note)),
      ...notes.excludes2Of(code).map((note) => noteLine("not here", note)),
      ...notes.codeAlsoOf(code).map((note) => noteLine("also", note)),
      ...notes.useAdditionalOf(code).map((note) => noteLine("additional", note)),
      ...notes
        .codeFirst(code)
        .map((note) => noteLine("first", note, Number(note.isRequired), Number(note.isOpen))),
      ...notes.includesOf(code).map(({ at, texts }) => ["includes", writeRange(at), ...texts]),
      ...(seventh
        ? [
            [
              "seventh",
              writeRange(seventh.at),
              ...seventh.meanings.map(({ character, means }) => `${character} ${means}`),
            ],
          ]
        : []),
    ];
  });
  return [...new Map(lines.map((line) => [line.join("\t"), line])).values()];
}

/** The edits of a code, a line for each day from which they are others. */
function editLines({ diagnosisEdits: edits }: CodeTables, codes: readonly string[]): Line[] {
  const days = [0, ...edits.changes];
  return codes.flatMap((code) => {
    let before = "";
    return days.flatMap((day): Line[] => {
      const now = edits.listed(code, day).join(" ");
      if (now === before) return [];
      before = now;
      return [[code, day, now]];
    });
  });
}

/**
 * What the tables hold beside codes, days and descriptions, a line a fact: replacements, the editor's lists, notes,
 * sections, other names, codes of ICD-9-CM. For a peer that is to hold the same.
 */
export async function listedBeside(tables: CodeTables): Promise<Line[]> {
  const { icd10cm, diagnosisNotes } = tables;
  const codes = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at));
  const name = "icd9cm.codes.bin";
  const icd9cm = createCodeTable(readCodes(await readTableFile(name), name));
  return [
    ...codes.flatMap((code): Line[] => {
      const older = icd10cm.replaces(code);
      return older.length > 0
        ? [[code, older[0]?.from ?? "", older.map((each) => each.code).join(" ")]]
        : [];
    }),
    ...editLines(tables, codes),
    ...noteLines(tables, codes),
    ...diagnosisNotes.sections().map(({ first, last, title }): Line => [first, last, title]),
    ...diagnosisNotes.inclusionTerms().map(({ code, terms }): Line => [code, ...terms]),
    ...Array.from({ length: icd9cm.size }, (_, at): Line => [icd9cm.codeAt(at)]),
  ];
}
