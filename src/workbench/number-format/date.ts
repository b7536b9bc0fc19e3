import { fromSerial, weekday } from "../date-serial";
import type { FormatToken } from "./tokens";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const SECONDS_A_DAY = 86_400;

interface Clock {
  readonly serial: number;
  readonly date1904: boolean;
  readonly totalSeconds: number;
  readonly twelveHours: boolean;
}

/** A serial number by a section of date tokens. A negative one cannot be shown: "########". */
export function formatDate(
  serial: number,
  tokens: readonly FormatToken[],
  date1904: boolean,
): string {
  if (serial < 0 || serial >= 2_958_466) return "########";
  const clock: Clock = {
    // Half a second up, so that 0.1 + 0.2 days does not show 59 seconds.
    serial: Math.floor(serial + 0.5 / SECONDS_A_DAY),
    date1904,
    totalSeconds: Math.round(serial * SECONDS_A_DAY),
    twelveHours: tokens.some((token) => token.kind === "date" && /^a/i.test(token.text)),
  };
  return tokens.map((token, at) => tokenText(token, at, tokens, clock)).join("");
}

function tokenText(
  token: FormatToken,
  at: number,
  tokens: readonly FormatToken[],
  clock: Clock,
): string {
  if (token.kind === "literal") return token.text;
  if (token.kind !== "date") return "";
  const part = token.text.toLowerCase();
  if (part.startsWith("[")) return elapsed(part, clock.totalSeconds);
  if (part.startsWith("a")) return meridiem(part, clock);
  if (part.startsWith("m")) {
    return isMinutes(at, tokens)
      ? padded(Math.floor(clock.totalSeconds / 60) % 60, part)
      : monthText(part, clock);
  }
  switch (part.charAt(0)) {
    case "y":
      return yearText(part, clock);
    case "d":
      return dayText(part, clock);
    case "h":
      return hourText(part, clock);
    default:
      return padded(clock.totalSeconds % 60, part);
  }
}

/** "m" is minutes right behind hours or right before seconds. */
function isMinutes(at: number, tokens: readonly FormatToken[]): boolean {
  const neighbour = (step: 1 | -1): string => {
    for (let i = at + step; tokens[i]; i += step) {
      const token = tokens[i];
      if (token?.kind === "date" && !/^a/i.test(token.text)) return token.text.toLowerCase();
    }
    return "";
  };
  return /^\[?h/.test(neighbour(-1)) || neighbour(1).startsWith("s");
}

function padded(value: number, part: string): string {
  return part.length > 1 ? String(value).padStart(2, "0") : String(value);
}

function elapsed(part: string, totalSeconds: number): string {
  const unit = part.charAt(1);
  const size = unit === "h" ? 3600 : unit === "m" ? 60 : 1;
  return String(Math.floor(totalSeconds / size)).padStart(part.length - 2, "0");
}

function hourText(part: string, { totalSeconds, twelveHours }: Clock): string {
  const hour = Math.floor(totalSeconds / 3600) % 24;
  return padded(twelveHours ? hour % 12 || 12 : hour, part);
}

function meridiem(part: string, { totalSeconds }: Clock): string {
  const word = Math.floor(totalSeconds / 3600) % 24 < 12 ? "AM" : "PM";
  return part === "a/p" ? word.charAt(0) : word;
}

function yearText(part: string, { serial, date1904 }: Clock): string {
  const { year } = fromSerial(serial, date1904);
  return part.length <= 2 ? String(year % 100).padStart(2, "0") : String(year);
}

function monthText(part: string, { serial, date1904 }: Clock): string {
  const { month } = fromSerial(serial, date1904);
  const name = MONTHS[month - 1] ?? "";
  if (part.length <= 2) return padded(month, part);
  if (part.length === 3) return name.slice(0, 3);
  return part.length === 5 ? name.charAt(0) : name;
}

function dayText(part: string, { serial, date1904 }: Clock): string {
  if (part.length <= 2) return padded(fromSerial(serial, date1904).day, part);
  const name = DAYS[weekday(serial, date1904)] ?? "";
  return part.length === 3 ? name.slice(0, 3) : name;
}
