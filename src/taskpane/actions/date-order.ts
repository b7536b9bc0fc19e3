import type { DateOrder } from "../../claims/types";
import { checkedOf } from "../store/state";
import { actionWords } from "../words/actions";
import { checkAfter } from "./check";
import type { Pane } from "./pane";

/** Keeps with the workbook how dates are written on the sheet, and checks the same lines by it. */
export async function chooseDateOrder(pane: Pane, dateOrder: DateOrder): Promise<void> {
  const { store, excel } = pane;
  const sheetId = checkedOf(store.state())?.reading.sheetId;
  if (sheetId === undefined) return;
  await pane.working(
    actionWords.saving,
    async (stage) => {
      const { reportOnly } = store.state().choices;
      const kept = (await excel.loadSettings(sheetId, stage)).sheet;
      const now = { columns: [], reportOnly, ...kept, dateOrder };
      await excel.saveSettings(sheetId, now, stage);
      await checkAfter(pane, stage);
    },
    () => chooseDateOrder(pane, dateOrder),
  );
}
