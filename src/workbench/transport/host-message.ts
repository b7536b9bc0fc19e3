/** A message between Office.js and Excel on the web. Names and numbers are Office.js's own. */
export interface HostMessage {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: string | number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly unknown[];
    readonly DdaSettingsMethod?: { readonly Properties?: unknown };
  };
}

export const MESSAGE_TYPE = { request: 0, response: 1 } as const;
export const ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const RESPONSE_TYPE = { answer: 0, event: 1 } as const;

export const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  executeRichApiRequest: 93,
  commandCompleted: 94,
} as const;
