import { invalidArgument, itemNotFound } from "../excel-error";
import { WireObject } from "../protocol/wire-object";
import { utf8Length } from "../utf8-length";
import { text } from "./args";
import type { WireContext } from "./context";
import { KeyedCollection } from "./keyed-collection";

/**
 * Bytes of all settings of an add-in. Microsoft speaks of 2 MB (https://github.com/OfficeDev/office-js/issues/621); people
 * meet InvalidArgument from about one on (https://github.com/OfficeDev/office-js/issues/3957).
 */
const SETTINGS_LIMIT = 1024 * 1024;

function keep({ workbook }: WireContext, key: string, value: unknown): void {
  let size = sizeOf(key, value);
  for (const [other, kept] of workbook.settings) if (other !== key) size += sizeOf(other, kept);
  if (size > SETTINGS_LIMIT) throw invalidArgument();
  workbook.settings.set(key, value);
  workbook.emit({ kind: "otherChange", sheet: null });
}

const sizeOf = (key: string, value: unknown): number =>
  utf8Length(key) + utf8Length(typeof value === "string" ? value : JSON.stringify(value));

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.settingcollection */
export class SettingCollection extends KeyedCollection<Setting> {
  readonly className = "SettingCollection";
  readonly scalars: readonly string[] = [];

  constructor(private readonly context: WireContext) {
    super();
  }
  items(): Setting[] {
    return [...this.context.workbook.settings.keys()].map((key) => new Setting(this.context, key));
  }
  GetCount(): number {
    return this.context.workbook.settings.size;
  }
  /** Sets or adds. */
  Add(key: unknown, value: unknown): Setting {
    const name = text(key);
    if (name === "") throw invalidArgument();
    keep(this.context, name, value);
    return new Setting(this.context, name);
  }
  GetItemOrNullObject(key: unknown): Setting | null {
    const name = text(key);
    return this.context.workbook.settings.has(name) ? new Setting(this.context, name) : null;
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.setting */
export class Setting extends WireObject {
  readonly className = "Setting";
  readonly scalars = ["Key", "Value"];

  constructor(
    private readonly context: WireContext,
    private readonly key: string,
  ) {
    super();
  }
  override get wireId(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const { settings } = this.context.workbook;
    if (!settings.has(this.key)) throw itemNotFound();
    return settings.get(this.key);
  }
  set Value(value: unknown) {
    keep(this.context, this.key, value);
  }
  Delete(): void {
    if (!this.context.workbook.settings.delete(this.key)) throw itemNotFound();
    this.context.workbook.emit({ kind: "otherChange", sheet: null });
  }
}
