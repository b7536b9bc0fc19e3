/**
 * The months as Excel writes them where claims are kept: English, Spanish, French, German, Italian, Portuguese and Dutch
 * (Unicode CLDR, Gregorian calendar), without accents. Across all of these no name stands for two months.
 */
const MONTHS: readonly string[] = [
  "january enero janvier januar janner gennaio janeiro januari",
  "february febrero fevrier februar febbraio fevereiro februari",
  "march marzo mars marz marco maart mrt",
  "april abril avril aprile",
  "may mayo mai maggio maio mei",
  "june junio juin juni giugno junho",
  "july julio juillet juli luglio julho",
  "august agosto aout augustus",
  "september septiembre setiembre septembre settembre setembro",
  "october octubre octobre oktober ottobre outubro",
  "november noviembre novembre novembro",
  "december diciembre decembre dezember dicembre dezembro",
];
const NAMES = MONTHS.map((names) => names.split(" "));
const FEWEST_LETTERS = 3;

/** The month, 1 to 12, that a name or its first three or more letters stand for; null for none, or for several. */
export function monthNamed(written: string): number | null {
  const name = written.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (name.length < FEWEST_LETTERS) return null;
  const months = NAMES.flatMap((names, i) =>
    names.some((full) => full.startsWith(name)) ? [i + 1] : [],
  );
  return months.length === 1 ? months[0]! : null;
}
