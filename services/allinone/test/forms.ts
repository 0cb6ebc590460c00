import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { namedServers, openApart, WITHOUT_SERVERS } from './apart.ts';
import { startPlatform, temporaryHome } from './platform.ts';

/** The platform as it runs: everything in one process, or processes apart on real servers. What holds for one holds for the other. */
export interface Form {
  readonly name: string;
  /** Settings that differ from their defaults. */
  open(environment?: Record<string, string>): Promise<OpenForm>;
}

export interface OpenForm {
  readonly url: string;
  readonly output: () => string;
  /** The keys of the objects that are kept below it. */
  objects(prefix: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const oneProcess: Form = {
  name: 'in one process',
  async open(environment) {
    const home = temporaryHome();
    const { url, output, stop } = await startPlatform(home.path, environment);
    const close = async () => {
      await stop();
      home.remove();
    };
    return { url, output, close, objects: async (prefix) => filesBelow(join(home.path, 'objects'), prefix) };
  },
};

function filesBelow(folder: string, prefix: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((key) => key.startsWith(prefix));
}

const apart: Form = {
  name: 'as processes apart, on real servers',
  open: (environment) => openApart(environment ? { environment } : {}),
};

/** Those that can be tested here: `describe.each(FORMS)('$name', (form) => …)`. */
export const FORMS: readonly Form[] = namedServers() ? [oneProcess, apart] : [oneProcess];

/** For the title of a skipped test, so that a run says what it left out; undefined when nothing is. */
export const LEFT_OUT = namedServers() ? undefined : WITHOUT_SERVERS;
