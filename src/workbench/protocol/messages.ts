/** The body of a request that Office.js calls "ProcessQuery": what to do, on which objects. Read from its own source. */
export interface BatchRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  RecursiveQuery = 6,
  QueryAsJson = 7,
  EnsureUnchanged = 8,
  Update = 9,
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export enum PathType {
  Root = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  NullObject = 7,
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** An argument that is an object stands as its path's id, named again at the same place in the second list. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly ReferencedIds[];
}
export type ReferencedIds = number | readonly ReferencedIds[];

/** What to load: paths such as "format/fill/color", in the names of the API. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}
