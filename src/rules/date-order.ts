import { toDayNumber, toUs } from "../codes/day";
import type { Day } from "../codes/types";
import { defineLineRule, type LineDate, type LineVerdict } from "./line-types";
import { isPlaceholder } from "./missing-code";

/** Medicare's code editors take ages from 0 to 124 years. */
const OLDEST_AGE = 124;
const YEAR = 10_000;
/** 5/6/25: Excel takes the years 00 to 29 for 2000 to 2029, where the person may have been born in 1925. */
const TWO_DIGIT_YEAR = /^\d{1,2}[-/. ](?:\d{1,2}|[A-Z]{3,9})[-/. ]\d{2}$/i;
/** Excel knows no days before 1900: such a date stays a text, and nobody who is treated was born then. */
const BEFORE_1900 =
  /^(?:1[0-8]\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|[A-Z]{3,9})[-/. ]1[0-8]\d\d)$/i;
const WRITE_THE_YEAR = "write the year of birth with four digits";

type Dated = LineDate & { readonly day: Day };

function isDated(date: LineDate): date is Dated {
  return date.day !== null;
}

function unreadable(date: LineDate): LineVerdict[] {
  if (isDated(date)) return [];
  const shown = isPlaceholder(date.text)
    ? `“${date.text}” is no date`
    : `“${date.text}” cannot be read as a date`;
  return [
    {
      cell: date,
      message: `${shown}: enter it as month, day and year, such as 01/31/2025`,
      severity: "warning",
    },
  ];
}

function bornTooEarly(birth: LineDate): LineVerdict[] {
  if (!BEFORE_1900.test(birth.text)) return unreadable(birth);
  return [
    {
      cell: birth,
      message: `With the date of birth ${birth.text} the patient is older than ${OLDEST_AGE} years, which no claim takes: correct the date`,
    },
  ];
}

/** Whole years from one day to another. */
function yearsBetween(from: Day, to: Day): number {
  return Math.floor((to - from) / YEAR);
}

function wrongBirth(birth: Dated, service: Day | null, today: Day | null): LineVerdict | null {
  const born = toUs(birth.day);
  const isShort = TWO_DIGIT_YEAR.test(birth.text);
  const unsure = isShort ? ({ severity: "warning" } as const) : {};
  if (service !== null && birth.day > service) {
    return {
      cell: birth,
      message: `The date of birth ${born} is after the date of service ${toUs(service)}: ${isShort ? WRITE_THE_YEAR : "correct the one that is wrong"}`,
      ...unsure,
    };
  }
  const known = service ?? today;
  if (known === null) return null;
  if (birth.day > known) {
    return {
      cell: birth,
      message: `The date of birth ${born} lies in the future: ${isShort ? WRITE_THE_YEAR : "correct it"}`,
      ...unsure,
    };
  }
  const age = yearsBetween(birth.day, known);
  if (age <= OLDEST_AGE) return null;
  return {
    cell: birth,
    message: `With the date of birth ${born} the patient is ${age} years old, and claims take ages up to ${OLDEST_AGE}: correct the date`,
  };
}

function inTheFuture(date: Dated, today: Day | null, noun: string): LineVerdict | null {
  if (today === null || date.day <= today) return null;
  const days = toDayNumber(date.day) - toDayNumber(today);
  const when = days === 1 ? "tomorrow" : "in the future";
  return {
    cell: date,
    message: `The ${noun} ${toUs(date.day)} lies ${when}, and a service is billed only once it was given: correct the date, or hold the line back`,
    severity: "warning",
  };
}

/** The day on which service ended before it began; each "to" with the "from" of its own position. */
function endsBefore(to: Dated, from: readonly Dated[]): LineVerdict | null {
  const begin = from.find(({ position }) => position === to.position) ?? from[0];
  if (!begin || begin.day <= to.day) return null;
  return {
    cell: to,
    message: `Service ends on ${toUs(to.day)}, before it begins on ${toUs(begin.day)}: correct the one that is wrong`,
  };
}

/** Dates of a line that cannot be in that order. */
export const dateOrder = defineLineRule({
  id: "date-order",
  severity: "error",
  title: "Dates do not fit together",
  explanation:
    "Birth comes before service, service does not end before it begins, and nobody is older than 124 years on a claim. A date of " +
    "service after the day of the check is a warning, since a sheet can hold visits to come: claims are only for services that " +
    "were given. So is a cell that cannot be read as a date, and a date of birth whose year has two digits, which Excel may " +
    "have taken for the wrong century.",
  sources: [
    {
      document: "Definitions of Medicare Code Edits (CMS)",
      section: "chapter 1, edit 14 (Invalid age: not 0 to 124 years)",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.2, item 3, and section 10.4, item 24A",
    },
  ],
  reads: ["serviceDates", "serviceDatesTo", "birthDates"],
  examples: [
    {
      lines: [{ serviceDate: "01/15/2025", birthDate: "05/06/2025" }],
      instead: [{ serviceDate: "01/15/2025", birthDate: "05/06/1975" }],
    },
    {
      lines: [{ serviceDate: "01/15/2025", serviceDateTo: "01/05/2025" }],
      instead: [{ serviceDate: "01/15/2025", serviceDateTo: "01/15/2025" }],
    },
    {
      lines: [{ serviceDate: "01/15/2025", birthDate: "05/06/1875" }],
      instead: [{ serviceDate: "01/15/2025", birthDate: "05/06/1975" }],
    },
    {
      lines: [{ serviceDate: "01/15/2025", birthDate: "01/01/1900" }],
      instead: [{ serviceDate: "01/15/2025", birthDate: "01/01/2000" }],
    },
    {
      lines: [{ serviceDate: "11/15/2025" }],
      instead: [{ serviceDate: "01/15/2025" }],
    },
  ],

  check({ serviceDates, serviceDatesTo, birthDates, today }) {
    const [from, to, births] = [serviceDates, serviceDatesTo, birthDates].map((dates) =>
      dates.filter(isDated),
    ) as [Dated[], Dated[], Dated[]];
    const service = (from[0] ?? to[0])?.day ?? null;
    return [
      ...[...serviceDates, ...serviceDatesTo].flatMap(unreadable),
      ...birthDates.flatMap(bornTooEarly),
      ...from.flatMap((date) => inTheFuture(date, today, "date of service") ?? []),
      ...to.flatMap(
        (date) => endsBefore(date, from) ?? inTheFuture(date, today, "last date of service") ?? [],
      ),
      ...births.flatMap((date) => wrongBirth(date, service, today) ?? []),
    ];
  },
});
