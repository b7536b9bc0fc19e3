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
  const here = { source: sourceOf(actor), worksheetId: sheet.id };
  const told = cellsTold(event, here) ?? sheetTold(event, here);
  const messages = told ? wanted(context, EVENT_TYPE[told.type], sheet, () => told.args) : [];
  if (event.kind === "selectionChanged") {
    return [...messages, ...tableSelectionMessages(context, sheet, event.rects)];
  }
  if (event.kind !== "changed") return messages;
  const args = (): EventArgs => changeArgs(context, event, actor);
  return [
    ...wanted(context, EVENT_TYPE.worksheetChanged, sheet, args),
    ...tableMessages(context, event, actor),
  ];
}

type EventArgs = Readonly<Record<string, unknown>>;

/** What an event is called, and what it says. */
interface Told {
  readonly type: keyof typeof EVENT_TYPE;
  readonly args: EventArgs;
}

/** What is told of cells and tables; null of anything else. Changed cells are told by themselves. */
function cellsTold(event: WorkbookEvent, here: EventArgs): Told | null {
  switch (event.kind) {
    case "formatChanged":
      return { type: "worksheetFormatChanged", args: { ...here, address: addresses(event.rects) } };
    case "selectionChanged": {
      const args = { worksheetId: here["worksheetId"], address: addresses(event.rects) };
      return { type: "worksheetSelectionChanged", args };
    }
    case "rowSorted":
      return { type: "worksheetRowSorted", args: { ...here, address: addresses(event.rects) } };
    case "rowHiddenChanged": {
      const rows = event.rects.map((rect) => `${rect.row + 1}:${lastRow(rect) + 1}`).join(",");
      const changeType = event.hidden ? "Hidden" : "Unhidden";
      return { type: "worksheetRowHiddenChanged", args: { ...here, address: rows, changeType } };
    }
    case "tableAdded":
    case "tableDeleted": {
      const { id, name } = event.table;
      return { type: event.kind, args: { ...here, tableId: id, tableName: name } };
    }
    default:
      return null;
  }
}

/** What is told of a sheet as a whole; null of anything else. */
function sheetTold(event: WorkbookEvent, here: EventArgs): Told | null {
  const { worksheetId } = here;
  switch (event.kind) {
    case "activated":
      return { type: "worksheetActivated", args: { worksheetId } };
    case "deactivated":
      return { type: "worksheetDeactivated", args: { worksheetId } };
    case "added":
      return { type: "worksheetAdded", args: here };
    case "deleted":
      return { type: "worksheetDeleted", args: here };
    case "nameChanged": {
      const args = { ...here, nameBefore: event.before, nameAfter: event.after };
      return { type: "worksheetNameChanged", args };
    }
    case "visibilityChanged": {
      const args = { ...here, visibilityBefore: event.before, visibilityAfter: event.after };
      return { type: "worksheetVisibilityChanged", args };
    }
    case "moved": {
      const args = { ...here, positionBefore: event.before, positionAfter: event.after };
      return { type: "worksheetMoved", args };
    }
    case "protectionChanged":
      return {
        type: "worksheetProtectionChanged",
        args: { ...here, isProtected: event.protected },
      };
    default:
      return null;
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
