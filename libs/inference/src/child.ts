import type { ServedModels } from './serve.ts';

/** The line that a model server prints on its standard output when it takes requests. */
export interface Announcement {
  /** `host:port` */
  readonly listening: string;
}

/** Reads an announcement; undefined for any other line. */
export function readAnnouncement(line: string): Announcement | undefined {
  if (!line.startsWith('{"listening"')) return undefined;
  try {
    const { listening } = JSON.parse(line) as Announcement;
    return typeof listening === 'string' ? { listening } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The last line of a model server's main: says where it listens, and from then on ends with its parent, however that ends: even after
 * `kill -9` the channel between the two closes. Started by hand, without a parent, it ends on SIGINT and SIGTERM.
 */
export function announce(served: ServedModels): void {
  const end = () => void served.close().finally(() => process.exit(0));
  process.stdout.write(`${JSON.stringify({ listening: served.address } satisfies Announcement)}\n`);
  process.once('SIGTERM', end);
  if (!process.send) {
    process.once('SIGINT', end);
    return;
  }
  // Ctrl-C reaches the whole group. The parent decides what is still finished, and then ends this one.
  process.on('SIGINT', () => {});
  if (!process.connected) return end();
  process.once('disconnect', end);
}
