import 'reflect-metadata';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Clock } from '@cielo/effects';
import type { Caller } from './caller.ts';
import { isPublic, limitKey, type CountryResolver } from './country.ts';
import { PUBLIC, SCOPES, type Admitted } from './decorators.ts';
import { InvalidApiKey, MissingScope, RateLimited } from './errors.ts';
import type { KnownCallers } from './known-callers.ts';
import { durationText, type RateLimits } from './rate-limits.ts';
import type { Visitor } from './visitor.ts';

export interface AccessGuardOptions {
  readonly callers: KnownCallers;
  readonly countries: CountryResolver;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  /** Undefined: no limit. */
  readonly perAddress: RateLimits | undefined;
  readonly perAccount: RateLimits | undefined;
  /** A laptop's own address has no country: there, and only there, the account's home country stands in. */
  readonly homeForPrivateAddresses: boolean;
}

interface HttpRequest extends Admitted {
  readonly raw: IncomingMessage;
  readonly headers: IncomingHttpHeaders;
  caller?: Caller;
}

interface HttpReply {
  header(name: string, value: string | number): unknown;
}

/** Lets a call in: within its limits, with a key that is good for what it asks. Leaves visitor and caller on the request. */
export class AccessGuard implements CanActivate {
  constructor(private readonly options: AccessGuardOptions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const reply = context.switchToHttp().getResponse<HttpReply>();
    const visitor = this.visitorOf(request);
    request.visitor = visitor;
    this.limitAddress(visitor);
    const key = keyOf(request.headers);
    if (key === undefined) {
      if (said<boolean>(PUBLIC, context)) return true;
      throw new InvalidApiKey('No API key provided. Send it as: Authorization: Bearer <key>.');
    }
    request.caller = await this.callerOf(key, visitor);
    this.limitAccount(request.caller, reply);
    const scope = said<string>(SCOPES, context);
    if (scope && !may(request.caller, scope)) throw new MissingScope(scope);
    return true;
  }

  private visitorOf(request: HttpRequest): Visitor {
    return { ...this.options.countries.resolve(request.raw), client: clientOf(request.headers) };
  }

  private async callerOf(key: string, visitor: Visitor): Promise<Caller> {
    const { accountId, keyId, plan, homeCountry, scopes } = await this.options.callers.find(key);
    const atHome =
      this.options.homeForPrivateAddresses && visitor.countrySource === 'unknown' && !isPublic(visitor.address);
    const { country, countrySource } = atHome ? ({ country: homeCountry, countrySource: 'home' } as const) : visitor;
    return { accountId, keyId, plan, homeCountry, country, countrySource, client: visitor.client, scopes };
  }

  private limitAddress({ address }: Visitor): void {
    const taken = this.options.perAddress?.take(limitKey(address), this.options.clock.monotonicMs());
    if (taken && !taken.allowed) throw new RateLimited(taken.retryAfterMs);
  }

  private limitAccount({ accountId }: Caller, reply: HttpReply): void {
    const limits = this.options.perAccount;
    if (!limits) return;
    const taken = limits.take(accountId, this.options.clock.monotonicMs());
    reply.header('x-ratelimit-limit-requests', limits.limit.perMinute);
    reply.header('x-ratelimit-remaining-requests', taken.remaining);
    reply.header('x-ratelimit-reset-requests', durationText(taken.resetMs));
    if (!taken.allowed) throw new RateLimited(taken.retryAfterMs);
  }
}

/** What a decorator said about the method, or else about its class. */
function said<T>(what: string, context: ExecutionContext): T | undefined {
  const read = (target: object) => Reflect.getMetadata(what, target) as T | undefined;
  return read(context.getHandler()) ?? read(context.getClass());
}

const LONGEST_KEY = 512;

/** The key, as a bearer token or in the header that clients of Azure send. */
function keyOf(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  const named = headers['api-key'];
  const key = bearer ?? (typeof named === 'string' && named !== '' ? named : undefined);
  if (key !== undefined && key.length > LONGEST_KEY) throw new InvalidApiKey('Incorrect API key provided.');
  return key;
}

function may({ scopes }: Caller, scope: string): boolean {
  return scopes.length === 0 || scopes.includes(scope);
}

const CLIENTS: readonly string[] = ['web', 'ios', 'android'] satisfies Caller['client'][];

function clientOf(headers: IncomingHttpHeaders): Caller['client'] {
  const client = String(headers['x-cielo-client'] ?? '').toLowerCase();
  return CLIENTS.includes(client) ? (client as Caller['client']) : 'api';
}
