import { isLocal, type Connection } from '../domain/connection.ts';
import { NoKey, Unreachable } from '../domain/problem.ts';
import { Refusal, type ErrorBody } from '../domain/refusal.ts';

const timeoutMs = 30_000;

export interface Asked {
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** For answers that go on for long; the headers must still come in time. */
  readonly streaming?: boolean;
  /** The question needs no key. */
  readonly isPublic?: boolean;
}

/** Requests to the API with the caller's key; everything that is no success is a Problem. */
export class Http {
  constructor(private readonly connection: Connection) {}

  async json<T>(path: string, asked: Asked = {}): Promise<T> {
    const response = await this.send(path, asked);
    try {
      return (await response.json()) as T;
    } catch (error) {
      throw this.unreachable(error, 'it answered something that is not JSON');
    }
  }

  /** @throws Unreachable, Refusal, NoKey, or the signal's reason */
  async send(path: string, asked: Asked = {}): Promise<Response> {
    const { url, key } = this.connection;
    if (!key && !asked.isPublic) throw new NoKey('No API key.');
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(Object.assign(new Error(), { code: 'ETIMEDOUT' })), timeoutMs);
    try {
      const response = await fetch(`${url}${path}`, {
        method: asked.method ?? 'GET',
        headers: {
          ...(key && { authorization: `Bearer ${key}` }),
          ...(asked.body && { 'content-type': 'application/json' }),
          ...asked.headers,
        },
        body: asked.body && JSON.stringify(asked.body),
        signal: asked.signal ? AbortSignal.any([asked.signal, timeout.signal]) : timeout.signal,
      });
      if (!response.ok) throw await this.refusal(response);
      return response;
    } catch (error) {
      if (error instanceof Refusal || error instanceof Unreachable || asked.signal?.aborted) throw error;
      throw this.unreachable(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A failure of the network in words. */
  unreachable(error: unknown, otherwise?: string): Unreachable {
    return new Unreachable(
      this.connection.url,
      codeOf(error) ?? otherwise ?? 'the connection broke',
      isLocal(this.connection.url),
    );
  }

  private async refusal(response: Response): Promise<Refusal | Unreachable> {
    const text = await response.text().catch(() => '');
    const body = envelope(text);
    if (!body) return this.unreachable(undefined, `it answered ${response.status} in a way that Cielo never does`);
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return new Refusal(response.status, body, {
      retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
      requestId: response.headers.get('x-request-id') ?? undefined,
      keyFrom: this.connection.keyFrom,
    });
  }
}

function envelope(text: string): ErrorBody | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: ErrorBody };
    return typeof error?.message === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}

/** fetch wraps the cause, and a host with several addresses wraps several. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}
