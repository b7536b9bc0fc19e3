import { invalidArgument } from "../excel-error";
import { WireObject } from "../protocol/wire-object";
import type { CustomFunctions } from "./custom-functions";
import { resultOf } from "./function-values";

/** What is known of the add-in's page, which lives on while its pane is closed. */
export class AppRuntime {
  /** True once the page has said that it will answer calls of functions. */
  answersFunctions = false;
  /** Called when the add-in asks for its pane to be shown, or put away. */
  onPane: (shown: boolean) => void = () => {};
  onAnswersFunctions: () => void = () => {};
  /** True once the page runs the actions of key combinations. */
  runsActions = false;
  onRunsActions: () => void = () => {};
}

/** What Office.js tells the host about itself while it starts. */
export class AddinInternalService extends WireObject {
  readonly className = "AddinInternalService";
  readonly scalars: readonly string[] = [];

  constructor(private readonly runtime: AppRuntime) {
    super();
  }
  NotifyActionHandlerReady(): void {
    this.runtime.runsActions = true;
    this.runtime.onRunsActions();
  }
}

/** Through which Office.js shows and hides the pane (`Office.addin`), under the name that Office.js makes it by. */
export class AppRuntimeService extends WireObject {
  readonly className = "AppRuntimeService";
  readonly scalars: readonly string[] = [];

  constructor(private readonly runtime: AppRuntime) {
    super();
  }
  SetAppRuntimeState(state: unknown): void {
    if (state !== "Visible" && state !== "Background") throw invalidArgument();
    this.runtime.onPane(state === "Visible");
  }
}

/** Through which Office.js gives results of custom functions, under the name that Office.js makes it by. */
export class CustomFunctionsService extends WireObject {
  readonly className = "CustomFunctions";
  readonly scalars: readonly string[] = [];

  constructor(
    private readonly runtime: AppRuntime,
    private readonly functions: CustomFunctions,
  ) {
    super();
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.runtime.answersFunctions = true;
    this.runtime.onAnswersFunctions();
  }
  SetInvocationArrayResults(results: unknown): void {
    if (!Array.isArray(results)) throw invalidArgument();
    this.functions.settle(results.map(resultOf));
  }
}
