/** One server-sent event. */
export interface ServerSentEvent {
  /** What a client sends back as `Last-Event-ID` when it reconnects. */
  readonly id?: string;
  /** The event's name; clients listen for it. */
  readonly event?: string;
  /** Sent as JSON. */
  readonly data: unknown;
}

/** An answer of server-sent events. The host adds a heartbeat, and aborts the signal when the client goes away. */
export class EventStream {
  constructor(
    readonly open: (signal: AbortSignal) => AsyncIterable<ServerSentEvent>,
    readonly options: { readonly heartbeatMs?: number; readonly retryMs?: number } = {},
  ) {}
}

/** `return eventStream((signal) => this.watch.run(id, lastEventId, signal))` in a controller. */
export function eventStream(
  open: (signal: AbortSignal) => AsyncIterable<ServerSentEvent>,
  options?: { heartbeatMs?: number; retryMs?: number },
): EventStream {
  return new EventStream(open, options);
}
