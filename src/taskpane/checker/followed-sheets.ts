import { type Followed, followSteps, recheckSteps } from "../../check/recheck/recheck";
import { editBatch } from "../../claims/batch-edits";
import type { Batch } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import type { Answering } from "./messages";
import { runSteps } from "./run-steps";

/** The sheets whose lines are kept, so that changes of some can be checked by themselves. */
export function followedSheets(
  tablesFor: (batch: Batch) => Promise<CodeTables>,
): Pick<Answering, "follow" | "recheck" | "unfollow"> {
  const followed = new Map<string, Followed>();
  return {
    async follow({ sheetId, batch, settings }, { signal }) {
      const steps = followSteps(batch, await tablesFor(batch), settings);
      followed.set(sheetId, await runSteps(steps, signal ? { signal } : {}));
      return null;
    },
    async recheck({ sheetId, edits, suggestFor }) {
      const before = followed.get(sheetId);
      if (!before) throw new Error("The lines of this sheet are not followed");
      const batch = editBatch(before.batch, edits);
      const steps = recheckSteps(before, edits, await tablesFor(batch), batch, suggestFor);
      const after = await runSteps(steps);
      // Whoever began to follow the sheet anew meanwhile has newer lines.
      if (followed.get(sheetId) === before) followed.set(sheetId, after.followed);
      return after.checked;
    },
    unfollow({ sheetId }) {
      followed.delete(sheetId);
      return null;
    },
  };
}
