import { UsageProblem } from './problem.ts';

/** Where the API is and who asks. */
export interface Connection {
  /** Without a trailing slash and without `/v1`. */
  readonly url: string;
  readonly key: string | undefined;
  /** In words, for error messages; never the key itself. */
  readonly keyFrom: string;
}

/** What the one-process form leaves behind for the tools of its machine. */
export interface Credentials {
  readonly url: string;
  readonly key: string;
}

export interface Given {
  readonly urlOption?: string;
  readonly keyOption?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly credentials: Credentials | undefined;
  /** How to call the credentials file in messages. */
  readonly credentialsPath: string;
}

export const defaultUrl = 'http://localhost:8080';

/**
 * Options before environment before the credentials file. The file's key belongs to the file's address: it is not sent
 * anywhere else.
 * @throws UsageProblem when the address is no http or https URL
 */
export function chooseConnection({ urlOption, keyOption, env, credentials, credentialsPath }: Given): Connection {
  const asked = urlOption ?? env.CIELO_URL;
  const url = tidy(asked ?? credentials?.url ?? defaultUrl);
  if (keyOption) return { url, key: keyOption, keyFrom: '--key' };
  if (env.CIELO_API_KEY) return { url, key: env.CIELO_API_KEY, keyFrom: 'CIELO_API_KEY' };
  if (credentials && sameOrigin(tidy(credentials.url), url))
    return { url, key: credentials.key, keyFrom: credentialsPath };
  return { url, key: undefined, keyFrom: 'nowhere' };
}

/** @throws UsageProblem when it is no http or https URL */
function tidy(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') {
    throw new UsageProblem(`'${url}' is not an address; it should look like ${defaultUrl}.`);
  }
  return `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, '').replace(/\/v1$/, '');
}

/** localhost and its addresses are one place, whatever the file calls it. */
function sameOrigin(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return (
    a.protocol === b.protocol && a.port === b.port && (a.hostname === b.hostname || (isLoopback(a) && isLoopback(b)))
  );
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Whether the address is this machine. */
export function isLocal(url: string): boolean {
  return isLoopback(new URL(url));
}
