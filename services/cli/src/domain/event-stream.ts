/** One event of a `text/event-stream`. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Reads a `text/event-stream` piece by piece, wherever the network cut it. Comments (heartbeats) are skipped, and an event
 * without its closing empty line never comes out, so a cut stream cannot yield half a Video.
 */
export class EventStreamReader {
  private rest = '';
  private event = 'message';
  private data: string[] = [];

  /** @returns the events that `text` completed. */
  read(text: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop()!;
    for (const line of lines) {
      const event = this.line(line.endsWith('\r') ? line.slice(0, -1) : line);
      if (event) events.push(event);
    }
    return events;
  }

  private line(line: string): StreamEvent | undefined {
    if (line === '') return this.finish();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.event = value;
    if (field === 'data') this.data.push(value);
    return undefined;
  }

  private finish(): StreamEvent | undefined {
    const event = this.data.length ? { event: this.event, data: this.data.join('\n') } : undefined;
    this.event = 'message';
    this.data = [];
    return event;
  }
}
