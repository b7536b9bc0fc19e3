import { invalidArgument } from "../excel-error";
import { WireObject } from "../protocol/wire-object";
import { text } from "./args";
import type { WireContext } from "./context";
import { CustomPropertyCollection } from "./key-values";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.documentproperties */
export class DocumentProperties extends WireObject {
  readonly className = "DocumentProperties";
  readonly scalars = ["Title", "Subject", "Author", "Keywords", "Comments", "Category"];

  constructor(private readonly context: WireContext) {
    super();
  }
  get Custom(): CustomPropertyCollection {
    const { workbook } = this.context;
    return new CustomPropertyCollection({
      values: workbook.customProperties,
      read: propertyValue,
      changed: () => workbook.emit({ kind: "otherChange", sheet: null }),
    });
  }

  get Title(): string {
    return this.#get("title");
  }
  set Title(value: unknown) {
    this.#set("title", value);
  }
  get Subject(): string {
    return this.#get("subject");
  }
  set Subject(value: unknown) {
    this.#set("subject", value);
  }
  get Author(): string {
    return this.#get("author");
  }
  set Author(value: unknown) {
    this.#set("author", value);
  }
  get Keywords(): string {
    return this.#get("keywords");
  }
  set Keywords(value: unknown) {
    this.#set("keywords", value);
  }
  get Comments(): string {
    return this.#get("comments");
  }
  set Comments(value: unknown) {
    this.#set("comments", value);
  }
  get Category(): string {
    return this.#get("category");
  }
  set Category(value: unknown) {
    this.#set("category", value);
  }

  #get(name: string): string {
    return this.context.workbook.properties.get(name) ?? "";
  }
  #set(name: string, value: unknown): void {
    this.context.workbook.properties.set(name, text(value));
    this.context.workbook.emit({ kind: "otherChange", sheet: null });
  }
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw invalidArgument();
}
