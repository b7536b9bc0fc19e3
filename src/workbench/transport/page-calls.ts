import { callMessage } from "../shared-runtime/function-values";
import type { SimulatedExcel } from "../simulated-excel";
import type { Conversation } from "./conversation";

/** Kinds of messages to functions and to actions, and the type of one that calls them: as Office.js reads them. */
const FUNCTION_MESSAGE = 1;
const ACTION_MESSAGE = 2;
const CALL = 1000;
const RIBBON_EVENT = "appCommandInvoked";

/** What Excel asks the add-in's page to do: buttons, key combinations, functions. Asked early, it is told once it listens. */
export class PageCalls {
  readonly #presses: (readonly string[])[] = [];
  readonly #keysPressed: string[] = [];

  constructor(
    private readonly excel: SimulatedExcel,
    private readonly page: Conversation,
  ) {
    const callSoon = () => queueMicrotask(() => this.#callFunctions());
    excel.workbook.customFunctions.onCalls = callSoon;
    excel.appRuntime.onAnswersFunctions = callSoon;
    excel.appRuntime.onRunsActions = () => this.#runActions();
  }

  press(id: string, functionName: string): void {
    this.#presses.push([id, functionName, JSON.stringify({ source: { id } })]);
    this.tellPresses();
  }

  /** Tells of the buttons that were pressed, once the add-in listens. */
  tellPresses(): void {
    if (!this.page.hears(RIBBON_EVENT)) return;
    for (const press of this.#presses.splice(0)) this.page.tell(RIBBON_EVENT, press);
  }

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
    this.page.tell("richApiMessage", {
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
}
