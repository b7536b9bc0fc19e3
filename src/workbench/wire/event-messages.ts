import { formatRect } from "../model/address";
import type { Actor, CellsChanged, WorkbookEvent } from "../model/events";
import type { Rect } from "../model/rect";
import { intersection, lastRow } from "../model/rect";
import { apiValue, valueType } from "../model/scalar";
import type { Sheet } from "../model/sheet";
import type { WireContext } from "./context";
import { EVENT_TYPE, WORKBOOK_TARGET } from "./event-subscriptions";

/** An event for the add-in: its number, its target, and the arguments that Office.js makes the handler's from. */
export interface EventMessage {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The messages that one happening in the workbook means for what the add-in listens to. */
export function eventMessages(
  context: WireContext,
  event: WorkbookEvent,
  actor: Actor,
): EventMessage[] {
  if (event.sheet === null || !context.subscriptions.enabled) return [];
  const { sheet } = event;
  const about = (type: number, args: Readonly<Record<string, unknown>>): EventMessage[] =>
    [sheet.id, WORKBOOK_TARGET]
      .filter((target) => context.subscriptions.wants(type, target))
      .map((target) => ({ type, target, args }));
  const here = { source: sourceOf(actor), worksheetId: sheet.id };
  switch (event.kind) {
    case "changed":
      return [
        ...wanted(context, EVENT_TYPE.worksheetChanged, sheet, () =>
          changeArgs(context, event, actor),
        ),
        ...tableMessages(context, event, actor),
      ];
    case "formatChanged":
      return about(EVENT_TYPE.worksheetFormatChanged, { ...here, address: addresses(event.rects) });
    case "selectionChanged":
      return [
        ...about(EVENT_TYPE.worksheetSelectionChanged, {
          worksheetId: sheet.id,
          address: addresses(event.rects),
        }),
        ...tableSelectionMessages(context, sheet, event.rects),
      ];
    case "activated":
      return about(EVENT_TYPE.worksheetActivated, { worksheetId: sheet.id });
    case "deactivated":
      return about(EVENT_TYPE.worksheetDeactivated, { worksheetId: sheet.id });
    case "added":
      return about(EVENT_TYPE.worksheetAdded, here);
    case "deleted":
      return about(EVENT_TYPE.worksheetDeleted, here);
    case "nameChanged":
      return about(EVENT_TYPE.worksheetNameChanged, {
        ...here,
        nameBefore: event.before,
        nameAfter: event.after,
      });
    case "visibilityChanged":
      return about(EVENT_TYPE.worksheetVisibilityChanged, {
        ...here,
        visibilityBefore: event.before,
        visibilityAfter: event.after,
      });
    case "moved":
      return about(EVENT_TYPE.worksheetMoved, {
        ...here,
        positionBefore: event.before,
        positionAfter: event.after,
      });
    case "rowSorted":
      return about(EVENT_TYPE.worksheetRowSorted, { ...here, address: addresses(event.rects) });
    case "rowHiddenChanged":
      return about(EVENT_TYPE.worksheetRowHiddenChanged, {
        ...here,
        address: event.rects.map((rect) => `${rect.row + 1}:${lastRow(rect) + 1}`).join(","),
        changeType: event.hidden ? "Hidden" : "Unhidden",
      });
    case "tableAdded":
    case "tableDeleted": {
      const type = EVENT_TYPE[event.kind];
      const { id, name } = event.table;
      return about(type, { ...here, tableId: id, tableName: name });
    }
    case "protectionChanged":
      return about(EVENT_TYPE.worksheetProtectionChanged, {
        ...here,
        isProtected: event.protected,
      });
    default:
      return [];
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.eventsource */
const sourceOf = (actor: Actor): string => (actor === "coauthor" ? "Remote" : "Local");

function addresses(rects: readonly Rect[]): string {
  return rects.map(formatRect).join(",");
}

function wanted(
  context: WireContext,
  type: number,
  sheet: Sheet,
  args: () => Readonly<Record<string, unknown>>,
): EventMessage[] {
  const targets = [sheet.id, WORKBOOK_TARGET].filter((target) =>
    context.subscriptions.wants(type, target),
  );
  if (targets.length === 0) return [];
  const given = args();
  return targets.map((target) => ({ type, target, args: given }));
}

/** Since ExcelApi 1.14 the add-in's own changes say so. https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetchangedeventargs */
function changeArgs(
  context: WireContext,
  event: CellsChanged,
  actor: Actor,
): Readonly<Record<string, unknown>> {
  const { sheet, rects, details } = event;
  const [first] = rects;
  const reference = first && context.eventRanges.keep(sheet, first);
  return {
    changeType: event.changeType,
    source: sourceOf(actor),
    address: addresses(rects),
    worksheetId: sheet.id,
    referenceId: reference,
    ...(context.sets.atLeast("1.14")
      ? {
          shiftDirection: event.shiftDirection,
          triggerSource: actor === "addin" ? "ThisLocalAddin" : "Unknown",
        }
      : { shiftDirection: "None" }),
    ...(details
      ? {
          valueBefore: apiValue(details.before),
          valueAfter: apiValue(details.after),
          valueTypeBefore: valueType(details.before),
          valueTypeAfter: valueType(details.after),
        }
      : {}),
  };
}

/** A table hears of each selection on its sheet, and which part of it lies inside. */
function tableSelectionMessages(
  context: WireContext,
  sheet: Sheet,
  rects: readonly Rect[],
): EventMessage[] {
  const type = EVENT_TYPE.tableSelectionChanged;
  return sheet.tables
    .filter(({ id }) => context.subscriptions.wants(type, id))
    .map(({ id, rect }) => {
      const inside = rects.flatMap((one) => intersection(one, rect) ?? []);
      const args = {
        worksheetId: sheet.id,
        tableId: id,
        isInsideTable: inside.length > 0,
        address: addresses(inside),
      };
      return { type, target: id, args };
    });
}

function tableMessages(context: WireContext, event: CellsChanged, actor: Actor): EventMessage[] {
  return event.sheet.tables.flatMap((table) => {
    const targets = [table.id, event.sheet.id, WORKBOOK_TARGET].filter((target) =>
      context.subscriptions.wants(EVENT_TYPE.tableChanged, target),
    );
    if (targets.length === 0) return [];
    const touched = event.rects.some((rect) => intersection(rect, table.rect) !== null);
    if (!touched) return [];
    const args = { ...changeArgs(context, event, actor), tableId: table.id };
    return targets.map((target) => ({ type: EVENT_TYPE.tableChanged, target, args }));
  });
}
