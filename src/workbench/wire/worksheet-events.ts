import { WireObject } from "../protocol/wire-object";
import type { WireContext } from "./context";
import { register, unregister } from "./event-source";

/** The event registrations that one worksheet has. The ones of all worksheets together have the same names. */
export abstract class WorksheetEvents extends WireObject {
  protected abstract readonly context: WireContext;
  protected abstract readonly eventTarget: string;

  _RegisterDataChangedEvent(): void {
    register(this.context, "worksheetChanged", this.eventTarget);
  }
  _UnregisterDataChangedEvent(): void {
    unregister(this.context, "worksheetChanged", this.eventTarget);
  }
  _RegisterSelectionChangedEvent(): void {
    register(this.context, "worksheetSelectionChanged", this.eventTarget);
  }
  _UnregisterSelectionChangedEvent(): void {
    unregister(this.context, "worksheetSelectionChanged", this.eventTarget);
  }
  _RegisterActivatedEvent(): void {
    register(this.context, "worksheetActivated", this.eventTarget);
  }
  _UnregisterActivatedEvent(): void {
    unregister(this.context, "worksheetActivated", this.eventTarget);
  }
  _RegisterDeactivatedEvent(): void {
    register(this.context, "worksheetDeactivated", this.eventTarget);
  }
  _UnregisterDeactivatedEvent(): void {
    unregister(this.context, "worksheetDeactivated", this.eventTarget);
  }
  _RegisterFormatChangedEvent(): void {
    register(this.context, "worksheetFormatChanged", this.eventTarget);
  }
  _UnregisterFormatChangedEvent(): void {
    unregister(this.context, "worksheetFormatChanged", this.eventTarget);
  }
  _RegisterRowSortedEvent(): void {
    register(this.context, "worksheetRowSorted", this.eventTarget);
  }
  _UnregisterRowSortedEvent(): void {
    unregister(this.context, "worksheetRowSorted", this.eventTarget);
  }
  _RegisterColumnSortedEvent(): void {
    register(this.context, "worksheetColumnSorted", this.eventTarget);
  }
  _UnregisterColumnSortedEvent(): void {
    unregister(this.context, "worksheetColumnSorted", this.eventTarget);
  }
  _RegisterRowHiddenChangedEvent(): void {
    register(this.context, "worksheetRowHiddenChanged", this.eventTarget);
  }
  _UnregisterRowHiddenChangedEvent(): void {
    unregister(this.context, "worksheetRowHiddenChanged", this.eventTarget);
  }
  _RegisterProtectionChangedEvent(): void {
    register(this.context, "worksheetProtectionChanged", this.eventTarget);
  }
  _UnregisterProtectionChangedEvent(): void {
    unregister(this.context, "worksheetProtectionChanged", this.eventTarget);
  }
  _RegisterEventNameChanged(): void {
    register(this.context, "worksheetNameChanged", this.eventTarget);
  }
  _UnregisterEventNameChanged(): void {
    unregister(this.context, "worksheetNameChanged", this.eventTarget);
  }
  _RegisterEventVisibilityChanged(): void {
    register(this.context, "worksheetVisibilityChanged", this.eventTarget);
  }
  _UnregisterEventVisibilityChanged(): void {
    unregister(this.context, "worksheetVisibilityChanged", this.eventTarget);
  }
}
