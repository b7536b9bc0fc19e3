export { fieldValue, rawField, type CsvMarks } from "./fields";
export type { CsvRecord } from "./records";
export { detectCsvForm, readCsv, type CsvForm } from "./read";
export { changedRecord, PLAIN_CSV, recordOf, writeCsv } from "./write";
