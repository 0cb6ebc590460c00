import { Download } from '../application/download.ts';
import { chooseConnection, type Connection } from '../domain/connection.ts';
import { credentialsPath, readCredentials } from '../outbound/credentials.file.ts';
import { LocalFiles } from '../outbound/files.ts';
import { Http } from '../outbound/http.ts';
import { progressOn, silent, styleFor, type Style } from '../outbound/screen.ts';
import { ApiVideos } from '../outbound/videos.api.ts';
import type { Surroundings } from './surroundings.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly url?: string;
  readonly key?: string;
  readonly json?: boolean;
}

/** One call of a command: whom to ask, and how to answer. */
export class Session {
  readonly style: Style;
  private connected: Http | undefined;

  constructor(
    readonly surroundings: Surroundings,
    private readonly options: CommonOptions,
  ) {
    this.style = styleFor(surroundings.stdout, surroundings.env);
  }

  /** @throws UsageProblem for a senseless address; only when something is asked, so that `cielo up` always works */
  get http(): Http {
    return (this.connected ??= new Http(this.connection()));
  }

  get videos(): ApiVideos {
    return new ApiVideos(this.http);
  }

  get files(): LocalFiles {
    return new LocalFiles(this.surroundings.cwd);
  }

  private connection(): Connection {
    const { env, cwd } = this.surroundings;
    const path = credentialsPath(env);
    const { url: urlOption, key: keyOption } = this.options;
    return chooseConnection({
      urlOption,
      keyOption,
      env,
      credentials: readCredentials(cwd, path),
      credentialsPath: path,
    });
  }

  get download(): Download {
    return new Download(this.videos, this.files, this.surroundings.clock);
  }

  /** Progress is for people: with `--json` it is shown on a terminal only. */
  get progress() {
    const { stderr, env } = this.surroundings;
    return this.options.json && !stderr.isTTY ? silent : progressOn(stderr, env);
  }

  /** Columns of the terminal, or nothing in a pipe. */
  get columns(): number | undefined {
    const { stdout } = this.surroundings;
    return stdout.isTTY ? (stdout.columns ?? 80) : undefined;
  }

  /** The result: one JSON document with `--json`, else lines. */
  answer(json: unknown, lines: () => readonly string[]): void {
    const { stdout } = this.surroundings;
    if (this.options.json) stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    else for (const line of lines()) stdout.write(`${line}\n`);
  }

  /** A sentence beside the result; not with `--json`, whose document says it. */
  say(sentence: string): void {
    if (!this.options.json) this.surroundings.stderr.write(`${sentence}\n`);
  }

  /** A signal that the first Ctrl-C aborts. The second one is no longer ours. */
  async interruptible<T>(run: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
    const interrupted = new AbortController();
    const stop = this.surroundings.onInterrupt(() => interrupted.abort());
    try {
      return await run(interrupted.signal);
    } finally {
      stop();
    }
  }
}
