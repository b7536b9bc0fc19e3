import { ExcelError, itemNotFound, notSimulated } from "../excel-error";
import { identify, Loader } from "./load";
import type { MemberAccess } from "./members";
import { wireName } from "./members";
import type { BatchRequest, BatchResponse, WireAction } from "./messages";
import { ActionType } from "./messages";
import { ObjectPaths } from "./object-paths";
import type { References } from "./references";
import type { WireObject } from "./wire-object";

/** What a batch runs against. */
export interface BatchHost {
  readonly root: WireObject;
  /** Objects that Office.js makes by type name instead of reaching them from the workbook. */
  readonly newObjects: ReadonlyMap<string, WireObject>;
  readonly members: MemberAccess;
  readonly references: References;
}

type Result = BatchResponse["Results"][number];

/**
 * Runs a batch in order. At the first error it stops: what was done before stays done, as in Excel, and the
 * answer says which action failed.
 */
export function runBatch(host: BatchHost, request: BatchRequest): BatchResponse {
  const paths = new ObjectPaths(request, host.root, host.members, host.references, host.newObjects);
  const results: Result[] = [];
  const traces: number[] = [];
  try {
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: runAction(host, paths, action) });
      } catch (error) {
        return {
          Results: results,
          TraceIds: traces,
          Error: describeError(error, request, action, index),
        };
      }
    }
    return { Results: results, TraceIds: traces };
  } finally {
    for (const object of paths.objects()) if (object.referenceId === null) object.release();
  }
}

function runAction(host: BatchHost, paths: ObjectPaths, action: WireAction): unknown {
  if (action.ActionType === ActionType.Trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object && identify(object);
    case ActionType.Query:
    case ActionType.QueryAsJson:
      return object && new Loader(host.members).load(object, action.QueryInfo ?? {});
    case ActionType.Method:
      return runMethod(host, paths, object, action);
    case ActionType.SetProperty:
      host.members.set(present(object), action.Name ?? "", paths.args(action.ArgumentInfo)[0]);
      return null;
    case ActionType.Update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        host.members.set(present(object), wireName(name), value);
      }
      return null;
    case ActionType.EnsureUnchanged:
      return ensureUnchanged(host, present(object), action.ObjectState ?? {});
    default:
      throw notSimulated(`action type ${action.ActionType}`);
  }
}

function runMethod(
  host: BatchHost,
  paths: ObjectPaths,
  object: WireObject | null,
  action: WireAction,
): unknown {
  const name = action.Name ?? "";
  if (name === "_KeepReference") {
    if (object) host.references.keep(object);
    return null;
  }
  return host.members.call(present(object), name, paths.args(action.ArgumentInfo)) ?? null;
}

function ensureUnchanged(
  host: BatchHost,
  object: WireObject,
  expected: Readonly<Record<string, unknown>>,
): null {
  for (const [name, value] of Object.entries(expected)) {
    const now = host.members.get(object, wireName(name));
    if (JSON.stringify(now) !== JSON.stringify(value)) {
      throw new ExcelError("Conflict", "Request could not be processed because of a conflict.");
    }
  }
  return null;
}

/** Reading a null object is allowed (`isNullObject`); doing something with it is not. */
function present(object: WireObject | null): WireObject {
  if (object === null) throw itemNotFound();
  return object;
}

function describeError(
  error: unknown,
  request: BatchRequest,
  action: WireAction,
  index: number,
): NonNullable<BatchResponse["Error"]> {
  // Anything but an ExcelError is a fault of this simulation: it must be seen, not answered.
  if (!(error instanceof ExcelError)) throw error;
  const path = request.ObjectPaths[action.ObjectPathId];
  return {
    Code: error.code,
    Message: error.message,
    HttpStatusCode: error.code === "ItemNotFound" ? 404 : error.code === "AccessDenied" ? 403 : 400,
    Location: [path?.Name, action.Name].filter(Boolean).join("."),
    ActionIndex: index,
  };
}
