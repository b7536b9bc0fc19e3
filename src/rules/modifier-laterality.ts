import { readPointers } from "../claims/diagnosis-pointers";
import { dotted } from "../codes/icd10cm";
import { defineLineRule, type LineCell, type LineCode } from "./line-types";
import { sideOfDiagnosis, sideOfModifier } from "./reading/side";

/** The places that the pointers name; null where that cannot be said for sure. */
function placesPointedTo(pointers: readonly LineCell[]): Set<number> | null {
  const places = new Set<number>();
  for (const { value, text } of pointers) {
    const reading = readPointers(value, text);
    if (reading.kind !== "places" || reading.orElse !== null) return null;
    for (const place of reading.places) places.add(place);
  }
  return places;
}

/** The diagnoses that the service was for: those that the pointers name, without pointers all; null if unsure. */
function diagnosesOfTheService(
  diagnoses: readonly LineCode[],
  pointers: readonly LineCell[],
): readonly LineCode[] | null {
  if (pointers.length === 0) return diagnoses;
  const places = placesPointedTo(pointers);
  if (!places) return null;
  const named = diagnoses.filter(({ place }) => places.has(place));
  return named.length === places.size ? named : null;
}

/** A modifier of one side beside diagnoses of the other. */
export const modifierLaterality = defineLineRule({
  id: "modifier-laterality",
  severity: "warning",
  title: "Modifier and diagnosis are on different sides",
  explanation:
    "A modifier such as RT says which side was treated, and many diagnosis codes say which side is ill. Where every diagnosis " +
    "that the line points to is on the other side, one of them is wrong. Sides are taken from the words left and right of the " +
    "official descriptions. Nothing is said where any of the diagnoses has no side or both, and not of codes in which left and " +
    "right name a chamber of the heart, a vessel of the brain, a quadrant of the abdomen, or a part lost long ago.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.B.13 (Laterality)",
    },
    {
      document: "HCPCS Level II code files (CMS)",
      section: "modifiers LT, RT, E1–E4, FA–F9, TA–T9",
    },
  ],
  reads: ["modifiers", "diagnoses", "pointers", "serviceDay"],
  examples: [
    {
      lines: [{ diagnosis: "M25.562", procedure: "20610", modifier: "RT" }],
      instead: [{ diagnosis: "M25.562", procedure: "20610", modifier: "LT" }],
    },
    {
      lines: [
        {
          diagnosis: ["E11.9", "M25.562"],
          diagnosisPointer: "B",
          procedure: "20610",
          modifier: "RT",
        },
      ],
      instead: [
        {
          diagnosis: ["E11.9", "M25.562"],
          diagnosisPointer: "B",
          procedure: "20610",
          modifier: "LT",
        },
      ],
    },
  ],

  check({ modifiers, diagnoses, pointers, serviceDay: { day }, tables }) {
    const sided = modifiers.flatMap((modifier) => {
      const side = modifier.isSound ? sideOfModifier(modifier.code, day, tables) : null;
      return side ? [{ modifier, side }] : [];
    });
    const [first] = sided;
    // Fingers of both hands on one line: not for us to untangle.
    if (!first || sided.some(({ side }) => side !== first.side)) return [];

    const named = diagnosesOfTheService(diagnoses, pointers);
    if (!named || named.length === 0 || named.some(({ isSound }) => !isSound)) return [];
    const other = first.side === "left" ? "right" : "left";
    if (named.some(({ code }) => sideOfDiagnosis(code, day, tables) !== other)) return [];

    const codes = named.map(({ code }) => dotted(code)).join(" and ");
    return [
      {
        cell: first.modifier,
        message: `Modifier ${first.modifier.code} names the ${first.side} side, and ${codes} ${named.length > 1 ? "are" : "is"} on the ${other}: correct the one that is wrong`,
      },
    ];
  },
});
