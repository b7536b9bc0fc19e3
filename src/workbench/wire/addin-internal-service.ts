import { WireObject } from "../protocol/wire-object";

/** What Office.js tells the host about itself while it starts. */
export class AddinInternalService extends WireObject {
  readonly className = "AddinInternalService";
  readonly scalars: readonly string[] = [];
  NotifyActionHandlerReady(): void {}
}
