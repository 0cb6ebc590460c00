/** One event of a `text/event-stream`. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Reads a `text/event-stream` piece by piece, wherever the network cut it. (`EventSource` cannot send a key.) Comments are
 * heartbeats and skipped; an event without its closing empty line never comes out.
 */
export class EventStreamReader {
  private rest = '';
  private event = 'message';
  private data: string[] = [];

  /** @returns the events that `text` completed */
  read(text: string): StreamEvent[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.line(line.endsWith('\r') ? line.slice(0, -1) : line));
  }

  private line(line: string): StreamEvent[] {
    if (line === '') return this.finish();
    const [field, value = ''] = split(line);
    if (field === 'event') this.event = value;
    if (field === 'data') this.data.push(value);
    return [];
  }

  private finish(): StreamEvent[] {
    const finished = this.data.length ? [{ event: this.event, data: this.data.join('\n') }] : [];
    this.event = 'message';
    this.data = [];
    return finished;
  }
}

function split(line: string): [string, string?] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
