/**
 * A range for one request: neither Excel nor Office.js keeps it afterwards. `Excel.run` holds on to every range that
 * is made while it runs, and to its values, even to one that was untracked; only what was tracked by hand before is
 * let go. A million lines would be held as a whole. Goes into the queue only; the range does not follow its cells.
 */
export function once(range: Excel.Range): Excel.Range {
  range.track();
  range.untrack();
  return range;
}
