/** How a person writes numbers and dates. Add-ins always write and read as in en-US. */
export interface Locale {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly dateOrder: "mdy" | "dmy" | "ymd";
  /** The number format of a date that a person types. */
  readonly shortDate: string;
  readonly currency: string;
  readonly longDate: string;
  readonly longTime: string;
  readonly dateSeparator: string;
}

export const EN_US: Locale = {
  name: "en-US",
  decimal: ".",
  group: ",",
  dateOrder: "mdy",
  shortDate: "m/d/yyyy",
  currency: "$",
  longDate: "dddd, mmmm d, yyyy",
  longTime: "h:mm:ss AM/PM",
  dateSeparator: "/",
};

export const DE_DE: Locale = {
  name: "de-DE",
  decimal: ",",
  group: ".",
  dateOrder: "dmy",
  shortDate: "dd.mm.yyyy",
  currency: "€",
  longDate: "dddd, d. mmmm yyyy",
  longTime: "hh:mm:ss",
  dateSeparator: ".",
};

export const FR_FR: Locale = {
  name: "fr-FR",
  decimal: ",",
  group: "\u202f",
  dateOrder: "dmy",
  shortDate: "dd/mm/yyyy",
  currency: "€",
  longDate: "dddd d mmmm yyyy",
  longTime: "hh:mm:ss",
  dateSeparator: "/",
};
