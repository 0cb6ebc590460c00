import { keyOf } from './fake-questions.ts';

export interface HttpOptions {
  /** Calls as this account, known to the faked identity. Default: acct_test. Null: without a key. */
  readonly as?: string | null;
  /** Calls with this very key instead. */
  readonly key?: string;
  /** An object is sent as JSON, a FormData as multipart; anything else as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, text otherwise. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers freely
  readonly body: any;
  readonly bytes: Uint8Array;
}

/** The request as fetch wants it. */
export function requestInit(
  method: string,
  { as = 'acct_test', key, body, headers, signal }: HttpOptions,
): RequestInit {
  const shown = key ?? (as === null ? undefined : keyOf(as));
  const json = isJson(body);
  return {
    method,
    headers: {
      ...(shown ? { authorization: `Bearer ${shown}` } : {}),
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    redirect: 'manual',
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as RequestInit['body']) }),
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  };
}

export async function readAnswer(response: Response): Promise<HttpAnswer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJsonAnswer = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJsonAnswer && text !== '' ? (JSON.parse(text) as unknown) : text,
    bytes,
  };
}

function isJson(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const prototype: unknown = Object.getPrototypeOf(body);
  return prototype === Object.prototype || prototype === null || Array.isArray(body);
}
