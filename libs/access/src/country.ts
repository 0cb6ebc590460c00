import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';
import type { IncomingMessage } from 'node:http';
import type { CountryDatabase } from './country-database.ts';
import type { Visitor } from './visitor.ts';

export interface CountryOptions {
  /** Addresses (CIDR) of proxies whose word is taken for where a call comes from. Empty: nobody's. */
  readonly trustedProxies: readonly string[];
  /** The header in which such a proxy says the country, in lower case; for instance `cf-ipcountry`. */
  readonly header?: string;
  readonly database?: CountryDatabase;
}

/** An address, and the country that it is in. */
export type Origin = Pick<Visitor, 'address' | 'country' | 'countrySource'>;

const UNKNOWN = { country: 'ZZ', countrySource: 'unknown' } as const;

/** Says where a call comes from: a trusted proxy's header, then the local database, then nobody knows. */
export class CountryResolver {
  private readonly trusts: (address: string, hop: number) => boolean;

  /** @throws Error for a proxy that is no address or CIDR. */
  constructor(private readonly options: CountryOptions) {
    this.trusts = proxyAddr.compile([...options.trustedProxies]);
  }

  resolve(request: IncomingMessage): Origin {
    const address = this.addressOf(request);
    return { address, ...(this.fromProxy(request) ?? this.fromDatabase(address) ?? UNKNOWN) };
  }

  /** The nearest address that no trusted proxy has. What proxies forward may be any text, so only real addresses count. */
  private addressOf(request: IncomingMessage): string {
    const socket = request.socket.remoteAddress ?? '';
    const forwarded = this.options.trustedProxies.length > 0 ? proxyAddr(request, this.trusts) : socket;
    return plainAddress(forwarded) ?? plainAddress(socket) ?? '';
  }

  private fromProxy(request: IncomingMessage): Omit<Origin, 'address'> | undefined {
    const { header } = this.options;
    if (!header || !this.trusts(request.socket.remoteAddress ?? '', 0)) return undefined;
    const country = String(request.headers[header] ?? '').toUpperCase();
    // XX is "unknown" and T1 is Tor, in the headers of the usual edges.
    return /^[A-Z]{2}$/.test(country) && country !== 'XX' && country !== 'ZZ'
      ? { country, countrySource: 'proxy' }
      : undefined;
  }

  private fromDatabase(address: string): Omit<Origin, 'address'> | undefined {
    if (!isPublic(address)) return undefined;
    const country = this.options.database?.countryOf(address);
    return country ? { country, countrySource: 'database' } : undefined;
  }
}

/** The address without an IPv6 wrapping around IPv4; undefined for what is none. */
export function plainAddress(text: string): string | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text).toString() : undefined;
}

/** Whether the address is one of the open Internet, and so could have a country. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Who shares a limit: an IPv4 address, or the /64 that a single IPv6 customer has. */
export function limitKey(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : `${(parsed as ipaddr.IPv6).parts.slice(0, 4).join(':')}::/64`;
}
