import type { SimulatedExcel } from "../simulated-excel";
import { callMessage } from "../shared-runtime/function-values";
import type { EventMessage } from "../wire/event-messages";
import type { HostMessage } from "./host-message";
import { ACTION_TYPE, DISPATCH, MESSAGE_TYPE, RESPONSE_TYPE } from "./host-message";
import { officeErrorNumber } from "./error-numbers";

export interface WebHostOptions {
  readonly conversationId?: string;
  readonly appId?: string;
  /** "inserted" the first time an add-in is put into the workbook, "documentOpened" later. */
  readonly reason?: "inserted" | "documentOpened";
  readonly documentUrl?: string;
  /** True where the add-in's page is shared by pane, formulas and commands: the manifest's `Runtimes`. */
  readonly sharedRuntime?: boolean;
}

interface Subscription {
  readonly _actionName: string;
  readonly _correlationId: string | number;
}

/** Code, kind, target, arguments, order, "came from another person": as GenericEventRegistration reads them. */
const RICH_API_MESSAGE = 65536;
/** Kinds of messages to functions and to actions, and the type of one that calls them: as Office.js reads them. */
const FUNCTION_MESSAGE = 1;
const ACTION_MESSAGE = 2;
const CALL = 1000;
/** Flags of the page's address: shared by all parts of the add-in, functions among them. */
const SHARED_RUNTIME = 1 | 2;
const EXCEL_APP = 16;
const RIBBON_EVENT = "appCommandInvoked";

/**
 * Speaks as Excel on the web does with an add-in in its frame: JSON texts over postMessage. Knows nothing of
 * windows: `post` carries a text to the add-in, `receive` takes one from it.
 */
export class WebHost {
  readonly conversationId: string;
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #presses: (readonly string[])[] = [];
  readonly #keysPressed: string[] = [];
  readonly #options: Required<WebHostOptions>;
  #post: (text: string) => void = () => {};
  /** Faults of the simulation itself: never the add-in's. A test that leaves any has not passed. */
  readonly faults: unknown[] = [];

  constructor(
    readonly excel: SimulatedExcel,
    options: WebHostOptions = {},
  ) {
    this.#options = {
      conversationId: "conversation1",
      appId: "app1",
      reason: "inserted",
      documentUrl: `https://example.org/${excel.workbook.name}`,
      sharedRuntime: false,
      ...options,
    };
    this.conversationId = this.#options.conversationId;
    excel.onEvents((messages) => this.#sendEvents(messages));
    excel.onModelChanged((event) => {
      if (event.kind === "selectionChanged") this.#tell("documentSelectionChanged", {});
    });
    const callSoon = () => queueMicrotask(() => this.#callFunctions());
    excel.workbook.customFunctions.onCalls = callSoon;
    excel.appRuntime.onAnswersFunctions = callSoon;
    excel.appRuntime.onRunsActions = () => this.#runActions();
  }

  /** The address to open the add-in's page with. `hostUrl` is the origin of the page that holds its frame. */
  paneUrl(page: string, hostUrl: string): string {
    const flags = this.#options.sharedRuntime ? SHARED_RUNTIME : 0;
    const query = `_host_Info=Excel$Web$16.01$${this.excel.workbook.locale.name}$$$$${flags}`;
    const hash = `&_xdm_Info=${this.conversationId}|${this.#options.appId}|${hostUrl}`;
    return `${page}${page.includes("?") ? "&" : "?"}${query}#${hash}`;
  }

  connect(post: (text: string) => void): void {
    this.#post = post;
  }

  /**
   * Presses a ribbon button whose command is the function `functionName`. Where the add-in is still starting, it is
   * told as soon as it listens.
   */
  pressRibbonButton(id: string, functionName: string): void {
    this.#presses.push([id, functionName, JSON.stringify({ source: { id } })]);
    this.#tellPresses();
  }

  #tellPresses(): void {
    if (!this.#subscriptions.has(RIBBON_EVENT)) return;
    for (const press of this.#presses.splice(0)) this.#tell(RIBBON_EVENT, press);
  }

  /** Presses a key combination: runs the action that the add-in has associated. */
  pressKeys(action: string): void {
    this.#keysPressed.push(action);
    this.#runActions();
  }

  #runActions(): void {
    if (!this.excel.appRuntime.runsActions) return;
    const actions = this.#keysPressed.splice(0);
    if (actions.length > 0) this.#sendMessages(actions.map((id) => [ACTION_MESSAGE, [id]]));
  }

  /** All calls of functions that have come up, once the add-in answers them. */
  #callFunctions(): void {
    if (!this.excel.appRuntime.answersFunctions) return;
    const calls = this.excel.workbook.customFunctions.takeCalls();
    if (calls.length === 0) return;
    this.#sendMessages(calls.map((call) => [FUNCTION_MESSAGE, callMessage(call)]));
  }

  #sendMessages(messages: readonly (readonly [kind: number, message: readonly unknown[]])[]): void {
    this.#tell("richApiMessage", {
      ArrayData: messages.map(([kind, message]) => [
        kind,
        CALL,
        "",
        JSON.stringify(message),
        0,
        false,
      ]),
    });
  }

  receive(text: unknown): void {
    const message = parseMessage(text);
    if (message === null || message._conversationId !== this.conversationId) return;
    if (message._messageType !== MESSAGE_TYPE.request) return;
    void this.#answer(message).catch((fault: unknown) => {
      this.faults.push(fault);
      const told = fault instanceof Error ? fault.message : String(fault);
      this.#reply(message, {
        Version: 1,
        Error: officeErrorNumber("GeneralException"),
        Message: told,
      });
    });
  }

  async #answer(message: HostMessage): Promise<void> {
    if (message._actionType === ACTION_TYPE.registerEvent) {
      this.#subscriptions.set(message._actionName, message);
      this.#reply(message, { Error: 0, Version: 1 });
      return this.#tellPresses();
    }
    if (message._actionType === ACTION_TYPE.unregisterEvent) {
      this.#subscriptions.delete(message._actionName);
      return this.#reply(message, { Error: 0, Version: 1 });
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      return this.#reply(message, this.#appContext());
    }
    if (message._actionName === "executeMethod") return this.#execute(message);
    // Focus and telemetry notices ask for no answer.
    if (message._actionName === "ContextActivationManager_notifyHost") return;
    throw new Error(`The simulated Excel does not know the message ${message._actionName}.`);
  }

  async #execute(message: HostMessage): Promise<void> {
    const call = message._data;
    const dispatch = call?.DdaMethod?.DispatchId;
    switch (dispatch) {
      case DISPATCH.executeRichApiRequest:
        return this.#runBatch(message, call?.ArrayData ?? []);
      case DISPATCH.saveSettings:
        this.excel.workbook.documentSettings = pairs(call?.DdaSettingsMethod?.Properties);
        return this.#reply(message, { Version: 1, Error: 0 });
      case DISPATCH.loadSettings:
        return this.#reply(message, {
          Version: 1,
          Error: 0,
          Properties: Object.entries(this.excel.workbook.documentSettings),
        });
      case DISPATCH.commandCompleted:
        return this.#reply(message, { Version: 1, Error: 0 });
      default:
        throw new Error(`The simulated Excel does not know the method ${String(dispatch)}.`);
    }
  }

  // ArrayData: custom data, "POST", "ProcessQuery", headers, body, permission, flags…
  async #runBatch(message: HostMessage, data: readonly unknown[]): Promise<void> {
    const answer = await this.excel.request(String(data[4]), Number(data[6] ?? 0));
    if ("body" in answer) {
      this.#reply(message, { Version: 1, Error: 0, Data: [200, [], answer.body] });
    } else {
      this.#reply(message, { Version: 1, Error: officeErrorNumber(answer.errorCode) });
    }
    this.excel.deliverEvents();
  }

  #appContext(): unknown {
    const { name } = this.excel.workbook.locale;
    return {
      _id: this.#options.appId,
      _appName: EXCEL_APP,
      _appVersion: "16.0",
      _appMinorVersion: 1,
      _hostFullVersion: "16.0.18000.10000",
      _appUILocale: name,
      _dataLocale: name,
      _docUrl: this.#options.documentUrl,
      _clientMode: 1,
      _settings: this.excel.workbook.documentSettings,
      _reason: this.#options.reason,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "00000000-0000-0000-0000-000000000001",
      _appInstanceId: "instance1",
      _requirementMatrix: JSON.stringify(this.excel.requirementSets),
      _appDomains: [],
      _featureGates: {},
    };
  }

  #sendEvents(messages: readonly EventMessage[]): void {
    this.#tell("richApiMessage", {
      ArrayData: messages.map(({ type, target, args }) => [
        RICH_API_MESSAGE,
        type,
        target,
        JSON.stringify(args),
        0,
        false,
      ]),
    });
  }

  #tell(eventName: string, data: unknown): void {
    const subscription = this.#subscriptions.get(eventName);
    if (subscription) this.#send(subscription, data, RESPONSE_TYPE.event);
  }

  #reply(message: HostMessage, data: unknown): void {
    this.#send(message, data, RESPONSE_TYPE.answer);
  }

  #send(to: Subscription, data: unknown, responseType: number): void {
    this.#post(
      JSON.stringify({
        _messageType: MESSAGE_TYPE.response,
        _actionName: to._actionName,
        _conversationId: this.conversationId,
        _correlationId: to._correlationId,
        _origin: "simulated-excel",
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }
}

function parseMessage(text: unknown): HostMessage | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  try {
    return JSON.parse(text) as HostMessage;
  } catch {
    return null; // other scripts post texts to windows too: not ours
  }
}

function pairs(properties: unknown): Record<string, string> {
  if (!Array.isArray(properties)) return {};
  return Object.fromEntries(properties as [string, string][]);
}
