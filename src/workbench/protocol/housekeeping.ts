import type { BatchRequest } from "./messages";
import { ActionType, PathType } from "./messages";

/** What Office.js does of its own accord is no sync of the add-in's: saying hello, and letting go of ranges after `run`. */
export function isHousekeeping(request: BatchRequest): boolean {
  const paths = Object.values(request.ObjectPaths);
  if (paths.every(({ ObjectPathType }) => ObjectPathType === PathType.NewObject)) return true;
  const methods = request.Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return methods.length > 0 && methods.every(({ Name }) => Name === "_RemoveReference");
}
