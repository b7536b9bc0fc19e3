import type { HostMessage } from "./host-message";
import { MESSAGE_TYPE, RESPONSE_TYPE } from "./host-message";

interface Subscription {
  readonly _actionName: string;
  readonly _correlationId: string | number;
}

/** One add-in's page at the other end: answers its messages, and tells it what it has asked to hear of. */
export class Conversation {
  readonly #subscriptions = new Map<string, Subscription>();
  #post: (text: string) => void = () => {};

  constructor(readonly id: string) {}

  connect(post: (text: string) => void): void {
    this.#post = post;
  }

  /** A request of this conversation; null for anything else that comes. */
  read(text: unknown): HostMessage | null {
    const message = parseMessage(text);
    if (message === null || message._conversationId !== this.id) return null;
    return message._messageType === MESSAGE_TYPE.request ? message : null;
  }

  subscribe(message: HostMessage): void {
    this.#subscriptions.set(message._actionName, message);
  }
  unsubscribe(message: HostMessage): void {
    this.#subscriptions.delete(message._actionName);
  }
  hears(eventName: string): boolean {
    return this.#subscriptions.has(eventName);
  }

  tell(eventName: string, data: unknown): void {
    const subscription = this.#subscriptions.get(eventName);
    if (subscription) this.#send(subscription, data, RESPONSE_TYPE.event);
  }

  reply(message: HostMessage, data: unknown): void {
    this.#send(message, data, RESPONSE_TYPE.answer);
  }

  #send(to: Subscription, data: unknown, responseType: number): void {
    this.#post(
      JSON.stringify({
        _messageType: MESSAGE_TYPE.response,
        _actionName: to._actionName,
        _conversationId: this.id,
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
