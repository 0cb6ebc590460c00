import { launchOf, type Launch, type Launches } from './launch.ts';

/** Somebody who wants to generate. */
export interface Wish {
  readonly plan: string;
  readonly homeCountry: string;
  /** Where the call comes from; ZZ when unknown. */
  readonly callerCountry: string;
  readonly client: string;
  readonly model: string;
  /** Whether the account was invited. */
  readonly invited: boolean;
}

export interface Decision {
  readonly open: boolean;
  /** For the caller; empty when it is open. */
  readonly reason: string;
  /** The country that decided. */
  readonly country: string;
  readonly stage: string;
  readonly version: number;
}

const UNKNOWN = 'ZZ';
const names = new Intl.DisplayNames('en', { type: 'region' });

/**
 * Whether this may be generated: the account's country and the caller's must both be open to it. What is unknown is treated as closed.
 * @param nowMs for launches that open at a time
 */
export function decideLaunch(launches: Launches, wish: Wish, nowMs: number): Decision {
  const { kill, version } = launches;
  if (kill.everything)
    return refused(
      'Generation is stopped everywhere for the moment. Try again later.',
      wish.homeCountry,
      'paused',
      version,
    );
  if (kill.models.includes(wish.model))
    return refused(
      `Generation with ${wish.model} is stopped for the moment. Choose another model, or try again later.`,
      wish.homeCountry,
      'paused',
      version,
    );
  for (const country of [wish.homeCountry, wish.callerCountry]) {
    const launch = launchOf(launches, country);
    const reason = kill.countries.includes(country) ? stopped(country) : reasonAgainst(launch, wish, nowMs);
    if (reason) return refused(reason, country, launch.stage, version);
  }
  return {
    open: true,
    reason: '',
    country: wish.callerCountry,
    stage: launchOf(launches, wish.callerCountry).stage,
    version,
  };
}

function refused(reason: string, country: string, stage: string, version: number): Decision {
  return { open: false, reason, country, stage, version };
}

const stopped = (country: string): string =>
  `Generation in ${name(country)} is stopped for the moment. Try again later.`;

function reasonAgainst(launch: Launch, { plan, client, model, invited }: Wish, nowMs: number): string | undefined {
  const { country, stage, clients, plans, models, fromMs } = launch;
  if (country === UNKNOWN)
    return 'It cannot be told which country this call comes from, so nothing can be generated. Call without a proxy or VPN.';
  if (stage === 'blocked') return `Cielo cannot be used in ${name(country)}.`;
  if (stage === 'closed') return `Cielo is not open in ${name(country)} yet. See GET /v1/launches for where it is.`;
  if (stage === 'paused') return stopped(country);
  if (stage === 'waitlist') return `Cielo is not open in ${name(country)} yet; there is a waitlist: POST /v1/waitlist.`;
  if (fromMs !== undefined && nowMs < fromMs)
    return `Cielo opens in ${name(country)} on ${new Date(fromMs).toISOString()}.`;
  if (stage === 'invite' && !invited)
    return `In ${name(country)} Cielo is open by invite, and this account was not invited. Redeem one: POST /v1/invites/{code}/redeem.`;
  if (!clients.includes(client))
    return `In ${name(country)} Cielo is open on ${clients.join(', ')}, not on ${client} yet.`;
  if (!plans.includes(plan))
    return `In ${name(country)} Cielo is open for the plans ${plans.join(', ')}, not for ${plan} yet.`;
  if (models && !models.includes(model))
    return `In ${name(country)} these models are open: ${models.join(', ')}; ${model} is not yet.`;
  return undefined;
}

function name(country: string): string {
  try {
    return names.of(country) ?? country;
  } catch {
    return country;
  }
}
