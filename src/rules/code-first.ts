import { rangeText } from "../codes/table/code-range";
import { defineLineRule, type LineCode, type LineVerdict } from "./line-types";
import { principalEdits, PRINCIPAL_FIELDS } from "./principal-diagnosis";
import { brokenNote, toListFirst, type BrokenNote } from "./reading/code-first";
import { displayed, soundOnly } from "./reading/diagnoses";

function orderVerdict(diagnosis: LineCode, broken: BrokenNote): LineVerdict {
  const first = toListFirst(broken);
  const because = `by the “code first” note at ${rangeText(broken.note.at)}`;
  const message = broken.later
    ? `${first} belongs before ${displayed(diagnosis)}, ${because}: change their order`
    : `${displayed(diagnosis)} belongs after another diagnosis, ${because}: list ${first} before it`;
  return { cell: diagnosis, message };
}

/** A diagnosis before the one that the tabular list puts first. */
export const codeFirst = defineLineRule({
  id: "code-first",
  severity: "warning",
  title: "Another diagnosis comes first",
  explanation:
    "A “code first” note puts the cause before what it causes. This speaks where the line has a diagnosis that the note names, " +
    "but later; where the first diagnosis of all has a note that holds for every use of the code; and where a manifestation " +
    "follows none of the codes that its note names. Notes with a condition (if applicable, any associated) speak of the " +
    "order only. The notes are those of the tabular list of January 2021, the newest that we have, as far as their codes are " +
    "still in use, so that this is never more than a warning; later changes are not known here. “Use additional code” and " +
    "“code also” notes are not looked at. Where `principal-diagnosis` already speaks of the first diagnosis, this does not.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section:
        "section I.A.13 (Etiology/manifestation convention) and section I.B.7 (Multiple coding for a single condition)",
    },
    {
      document: "ICD-10-CM tabular list, January 2021 (CDC/NCHS)",
      section: "“code first” notes, inherited from the sections and codes above",
    },
  ],
  reads: PRINCIPAL_FIELDS,
  examples: [
    { lines: [{ diagnosis: ["N18.30", "I12.9"] }], instead: [{ diagnosis: ["I12.9", "N18.30"] }] },
    { lines: [{ diagnosis: ["H10.821"] }], instead: [{ diagnosis: ["L71.9", "H10.821"] }] },
  ],

  check(line) {
    const { diagnoses, serviceDay, tables } = line;
    const isPrincipalTold = principalEdits(line).length > 0;
    return soundOnly(diagnoses).flatMap((diagnosis) => {
      if (diagnosis.place === 1 && isPrincipalTold) return [];
      const broken = brokenNote(diagnosis, diagnoses, tables, serviceDay.day);
      return broken ? [orderVerdict(diagnosis, broken)] : [];
    });
  },
});
