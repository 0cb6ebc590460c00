import { countriesAt, launchOf, type Launch, type Launches, type Stops } from './launch.ts';
import { countryName, UNKNOWN_COUNTRY } from '../../accounts/domain/places.ts';

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
  /** For the caller, and what would be right; empty when it is open. */
  readonly reason: string;
  /** The country that decided. */
  readonly country: string;
  readonly stage: string;
  readonly version: number;
}

/**
 * Whether this may be generated: the account's country and the caller's must both be open to it. What is unknown is closed.
 * @param nowMs for launches that open at a time
 */
export function decideLaunch(launches: Launches, stops: Stops, wish: Wish, nowMs: number): Decision {
  const { homeCountry, callerCountry } = wish;
  const { version } = launches;
  const everywhere = stoppedEverywhere(stops, wish.model);
  if (everywhere) return { open: false, reason: everywhere, country: homeCountry, stage: 'paused', version };
  for (const country of [homeCountry, callerCountry]) {
    const launch = launchOf(launches, country);
    const refused = (reason: string, stage: string = launch.stage): Decision => ({
      open: false,
      reason,
      country,
      stage,
      version,
    });
    if (country === UNKNOWN_COUNTRY) return refused(unknown(country === homeCountry, launches));
    if (stops.countries.includes(country) && launch.stage !== 'blocked') return refused(stopped(country), 'paused');
    const reason = notAtAll(launch, launches) ?? notYet(launch, nowMs, wish) ?? notThis(launch, wish);
    if (reason) return refused(reason);
  }
  return { open: true, reason: '', country: callerCountry, stage: launchOf(launches, callerCountry).stage, version };
}

function stoppedEverywhere(stops: Stops, model: string): string | undefined {
  if (stops.everything)
    return 'Generating is stopped everywhere for the moment; finished videos stay. Try again later.';
  if (stops.models.includes(model))
    return `Generating with ${model} is stopped for the moment. Choose another model, or try again later.`;
  return undefined;
}

function stopped(country: string): string {
  return `Generating is stopped in ${countryName(country)} for the moment; finished videos stay. Try again later.`;
}

function unknown(isHome: boolean, launches: Launches): string {
  const whose = isHome
    ? 'The country of this account is not known'
    : 'It cannot be told which country this call comes from';
  return `${whose}, so nothing can be generated. ${whereElse(launches)}`;
}

function notAtAll({ country, stage }: Launch, launches: Launches): string | undefined {
  if (stage === 'blocked') return `Cielo cannot be used in ${countryName(country)}.`;
  if (stage === 'closed') return `Cielo is not open in ${countryName(country)} yet. ${whereElse(launches)}`;
  if (stage === 'waitlist')
    return `Cielo is not open in ${countryName(country)} yet; join the waitlist: POST /v1/waitlist.`;
  return undefined;
}

function notYet({ country, stage, fromMs }: Launch, nowMs: number, { invited }: Wish): string | undefined {
  if (stage === 'paused') return stopped(country);
  if (fromMs !== null && nowMs < fromMs)
    return `Cielo opens in ${countryName(country)} on ${new Date(fromMs).toISOString()}.`;
  if (stage === 'invite' && !invited) {
    return `In ${countryName(country)} Cielo is open by invite, and this account was not invited. Redeem an invite: POST /v1/invites/{code}/redeem.`;
  }
  return undefined;
}

function notThis({ country, clients, plans, models }: Launch, { client, plan, model }: Wish): string | undefined {
  const name = countryName(country);
  if (!clients.includes(client)) return `In ${name} Cielo is open on ${list(clients)}, not on ${client} yet.`;
  if (!plans.includes(plan)) return `In ${name} Cielo is open for the plans ${list(plans)}, not for ${plan} yet.`;
  if (models.length > 0 && !models.includes(model))
    return `In ${name} the open models are ${list(models)}; ${model} is not one of them yet.`;
  return undefined;
}

function whereElse(launches: Launches): string {
  const open = countriesAt(launches, 'open', 'invite').map(countryName);
  return open.length > 0 ? `It is open in ${list(open)}.` : 'It is not open anywhere.';
}

function list(words: readonly string[]): string {
  if (words.length === 0) return 'nothing';
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
