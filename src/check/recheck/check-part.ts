import { checkSteps } from "../check-steps";
import { findingsColumns } from "../findings/findings-columns";
import type { CheckProgress, Findings } from "../types";
import { type Standing, withContext } from "./affected-lines";
import { partOf } from "./part";
import type { WholeFacts } from "./whole-facts";
import type { ReadBy } from "./whole-rules";

/**
 * Checks some lines of a batch, given what the whole of it tells.
 * @param suggestFor For how many wrong codes suggestions may be looked for.
 */
export function* checkPart(
  standing: Standing,
  asked: readonly number[],
  { counts, told }: WholeFacts,
  { tables, settings }: ReadBy,
  suggestFor: number | undefined,
): Generator<CheckProgress, Findings> {
  const context = withContext(standing, asked);
  const place = new Map(context.map((line, i) => [line, i]));
  const here = new Map(
    [...told].map(([rule, { verdicts }]) => [
      rule,
      verdicts.flatMap((verdict) => {
        const line = place.get(verdict.line);
        return line === undefined ? [] : [{ ...verdict, line }];
      }),
    ]),
  );
  const found = yield* checkSteps(partOf(standing.batch, context), tables, settings, {
    leftOut: counts.leftOut,
    told: here,
    suggestFor,
  });
  const isAsked = new Set(asked);
  const findings = findingsColumns();
  for (let i = 0; i < found.count; i++) {
    const line = context[found.line[i] ?? 0] ?? 0;
    if (isAsked.has(line)) findings.push(line, found.column[i] ?? 0, found.cause[i] ?? 0);
  }
  return findings.finish(found.causes, counts.checked);
}
