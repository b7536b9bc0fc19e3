import type { DateHabits } from "../claims/dates";
import type { CodeAnswer, CodeQuestions } from "../check/describe-steps";
import type { Day } from "../codes/types";
import {
  type CellInput,
  type CellOutput,
  type DateAt,
  dateReader,
  isBlank,
  isErrorValue,
} from "./cell-inputs";
import { FormulaError } from "./formula-error";
import { gatherQuestions, type Gathering } from "./gather-questions";
import { functionWords } from "./words";

/** What the formulas work with. */
interface FormulaNeeds {
  /** Answers many questions in one go. */
  readonly ask: (questions: CodeQuestions) => Promise<readonly CodeAnswer[]>;
  readonly today: () => Day;
  /** How dates stand in the workbook. */
  readonly dateHabits: () => Promise<DateHabits>;
}

const FROM_1900: DateHabits = { date1904: false };

type Cells<Value> = readonly (readonly Value[])[];

/**
 * The formulas of the sheet. Each takes one cell or a range, as Excel hands both over: rows of cells; and gives as
 * many rows and columns back. The comments below are what people read in Excel: `npm run functions:metadata`
 * makes functions.json from them.
 */
export function createFunctions({ ask, today, dateHabits }: FormulaNeeds) {
  const gathering = gatherQuestions(ask);

  async function answerEach(
    codes: Cells<CellInput>,
    dates: Cells<CellInput> | null | undefined,
    output: (answer: CodeAnswer) => CellOutput,
  ): Promise<CellOutput[][]> {
    const dateAt = dateReader(codes, dates, today(), dates ? await dateHabits() : FROM_1900);
    if (!dateAt) throw new FormulaError("invalidValue", functionWords.shapes);
    const questions = gathering();
    const asked = codes.map((row, r) => row.map((code, c) => askOf(code, dateAt, r, c, questions)));
    if (!asked.some((row) => row.some(isPlace))) return asked as CellOutput[][];
    const answers = await answersOf(questions);
    return asked.map((row) =>
      row.map((cell) => (isPlace(cell) ? output(answers[cell] as CodeAnswer) : cell)),
    );
  }

  return {
    /**
     * The official description of a code, as it was on a date.
     * @customfunction DESCRIBE
     * @param code A code or a range of codes: ICD-10-CM, HCPCS, a modifier or a place of service.
     * @param date Date of service, or a range of dates. Today when left out.
     */
    describe: (code: Cells<CellInput>, date?: Cells<CellInput> | null) =>
      answerEach(code, date, descriptionOf),

    /**
     * Whether a code can be used on a date: valid, header (not billable), not-yet, expired or outside-coverage.
     * @customfunction STATUS
     * @param code A code or a range of codes: ICD-10-CM, HCPCS, a modifier or a place of service.
     * @param date Date of service, or a range of dates. Today when left out.
     */
    status: (code: Cells<CellInput>, date?: Cells<CellInput> | null) =>
      answerEach(code, date, (answer) => known(answer, answer.status)),

    /**
     * The code as it is written on a claim sheet, where there is no doubt which is meant: e119 becomes E11.9.
     * @customfunction CLEAN
     * @param code A code or a range of codes: ICD-10-CM, HCPCS, a modifier or a place of service.
     */
    clean: (code: Cells<CellInput>) =>
      answerEach(code, null, (answer) => known(answer, answer.code ?? "")),
  };
}

export type Functions = ReturnType<typeof createFunctions>;

/** Asks about one cell; gives the answer's place, or at once what stands in the cell without asking. */
function askOf(
  code: CellInput,
  dateAt: DateAt,
  row: number,
  column: number,
  questions: Gathering,
): number | CellOutput {
  if (isBlank(code)) return "";
  if (isErrorValue(code)) return code;
  if (typeof code === "boolean") return new FormulaError("invalidValue", functionWords.noCode);
  const day = dateAt(row, column);
  return typeof day === "number" ? questions.add(code, day) : day;
}

function isPlace(cell: number | CellOutput): cell is number {
  return typeof cell === "number";
}

async function answersOf(questions: Gathering): Promise<readonly CodeAnswer[]> {
  try {
    return await questions.answers;
  } catch {
    throw new FormulaError("notAvailable", functionWords.notYetLoaded);
  }
}

function known(answer: CodeAnswer, output: string): CellOutput {
  return answer.reason === null ? output : new FormulaError("notAvailable", answer.reason);
}

function descriptionOf(answer: CodeAnswer): CellOutput {
  if (answer.description !== null || answer.code === null)
    return known(answer, answer.description ?? "");
  return new FormulaError("notAvailable", functionWords.noText(answer.code));
}
