import type { Locale } from "../model/locale";
import { WireObject } from "../protocol/wire-object";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.cultureinfo */
export class CultureInfo extends WireObject {
  readonly className = "CultureInfo";
  readonly scalars = ["Name"];
  constructor(private readonly locale: Locale) {
    super();
  }
  get Name(): string {
    return this.locale.name;
  }
  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.locale);
  }
  get DatetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.locale);
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.numberformatinfo */
export class NumberFormatInfo extends WireObject {
  readonly className = "NumberFormatInfo";
  readonly scalars = ["NumberDecimalSeparator", "NumberGroupSeparator"];
  constructor(private readonly locale: Locale) {
    super();
  }
  get NumberDecimalSeparator(): string {
    return this.locale.decimal;
  }
  get NumberGroupSeparator(): string {
    return this.locale.group;
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.datetimeformatinfo */
export class DatetimeFormatInfo extends WireObject {
  readonly className = "DatetimeFormatInfo";
  readonly scalars = [
    "DateSeparator",
    "LongDatePattern",
    "ShortDatePattern",
    "TimeSeparator",
    "LongTimePattern",
  ];
  constructor(private readonly locale: Locale) {
    super();
  }
  get DateSeparator(): string {
    return this.locale.dateSeparator;
  }
  get LongDatePattern(): string {
    return this.locale.longDate;
  }
  get ShortDatePattern(): string {
    return this.locale.shortDate;
  }
  get TimeSeparator(): string {
    return ":";
  }
  get LongTimePattern(): string {
    return this.locale.longTime;
  }
}
