import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLaunch, type Wish } from './decide-launch.ts';
import {
  changedCountries,
  launchOf,
  NOTHING_OPEN,
  NOTHING_STOPPED,
  STAGES,
  withLaunch,
  type Launch,
  type Launches,
} from './launch.ts';

const launch = (country: string, facts: Partial<Launch> = {}): Launch => ({
  country,
  stage: 'open',
  clients: ['api', 'web'],
  plans: ['standard', 'pro'],
  models: [],
  fromMs: null,
  ...facts,
});
const book = (...launches: Launch[]): Launches => ({
  version: 7,
  countries: Object.fromEntries(launches.map((one) => [one.country, one])),
});
const wish: Wish = {
  plan: 'pro',
  homeCountry: 'US',
  callerCountry: 'CA',
  client: 'api',
  model: 'sora-2',
  invited: false,
};
const NOON = Date.parse('2026-12-01T12:00:00Z');
const decide = (launches: Launches, changes: Partial<Wish> = {}, stops = NOTHING_STOPPED) =>
  decideLaunch(launches, stops, { ...wish, ...changes }, NOON);

describe('generating is open', () => {
  it('where the country of the account and that of the call are', () => {
    expect(decide(book(launch('US'), launch('CA')))).toEqual({
      open: true,
      reason: '',
      country: 'CA',
      stage: 'open',
      version: 7,
    });
  });

  it('by invite, to those who were invited', () => {
    const launches = book(launch('US', { stage: 'invite' }), launch('CA', { stage: 'invite' }));
    expect(decide(launches, { invited: true }).open).toBe(true);
    expect(decide(launches).reason).toMatch(/^In United States Cielo is open by invite, .*POST \/v1\/invites/);
  });

  it('from its moment on', () => {
    expect(decide(book(launch('US'), launch('CA', { fromMs: NOON }))).open).toBe(true);
    expect(decide(book(launch('US'), launch('CA', { fromMs: NOON + 1 }))).reason).toBe(
      'Cielo opens in Canada on 2026-12-01T12:00:00.001Z.',
    );
  });
});

describe('generating is refused, with the country and what would be right', () => {
  it.each<[string, Launch[], Partial<Wish>, string, string]>([
    [
      'a closed country of the call',
      [launch('US')],
      { callerCountry: 'KE' },
      'KE',
      'Cielo is not open in Kenya yet. It is open in United States.',
    ],
    [
      'a closed home country',
      [launch('CA')],
      {},
      'US',
      'Cielo is not open in United States yet. It is open in Canada.',
    ],
    ['closed countries everywhere', [], {}, 'US', 'Cielo is not open in United States yet. It is not open anywhere.'],
    [
      'a waitlist',
      [launch('US'), launch('CA', { stage: 'waitlist' })],
      {},
      'CA',
      'Cielo is not open in Canada yet; join the waitlist: POST /v1/waitlist.',
    ],
    [
      'a blocked country',
      [launch('US'), launch('CA', { stage: 'blocked' })],
      { invited: true },
      'CA',
      'Cielo cannot be used in Canada.',
    ],
    [
      'a paused country',
      [launch('US'), launch('CA', { stage: 'paused' })],
      {},
      'CA',
      'Generating is stopped in Canada for the moment; finished videos stay. Try again later.',
    ],
    [
      'a client',
      [launch('US'), launch('CA')],
      { client: 'android' },
      'US',
      'In United States Cielo is open on api and web, not on android yet.',
    ],
    [
      'a plan',
      [launch('US'), launch('CA', { plans: ['standard'] })],
      {},
      'CA',
      'In Canada Cielo is open for the plans standard, not for pro yet.',
    ],
    [
      'a model',
      [launch('US'), launch('CA', { models: ['sora-1-turbo'] })],
      {},
      'CA',
      'In Canada the open models are sora-1-turbo; sora-2 is not one of them yet.',
    ],
    [
      'an unknown country of the call',
      [launch('US')],
      { callerCountry: 'ZZ' },
      'ZZ',
      'It cannot be told which country this call comes from, so nothing can be generated. It is open in United States.',
    ],
    [
      'an unknown home country',
      [launch('US')],
      { homeCountry: 'ZZ', callerCountry: 'US' },
      'ZZ',
      'The country of this account is not known, so nothing can be generated. It is open in United States.',
    ],
    [
      'a country that is none',
      [launch('US')],
      { callerCountry: 'constructor' },
      'constructor',
      'Cielo is not open in constructor yet. It is open in United States.',
    ],
  ])('for %s', (_, launches, changes, country, reason) => {
    expect(decide(book(...launches), changes)).toMatchObject({ open: false, country, reason });
  });

  it('for an unknown country even where somebody opened it by mistake', () => {
    expect(decide(book(launch('US'), launch('ZZ')), { callerCountry: 'ZZ' }).open).toBe(false);
  });
});

describe('what is stopped', () => {
  const open = book(launch('US'), launch('CA'));

  it.each([
    [{ ...NOTHING_STOPPED, everything: true }, /^Generating is stopped everywhere/],
    [{ ...NOTHING_STOPPED, models: ['sora-2'] }, /^Generating with sora-2 is stopped .* another model/],
    [{ ...NOTHING_STOPPED, countries: ['CA'] }, /^Generating is stopped in Canada/],
  ])('is refused as paused: %o', (stops, reason) => {
    expect(decide(open, {}, stops)).toMatchObject({
      open: false,
      stage: 'paused',
      reason: expect.stringMatching(reason),
    });
  });

  it('leaves everything else alone', () => {
    expect(decide(open, {}, { everything: false, countries: ['JP'], models: ['sora-2-pro'] }).open).toBe(true);
  });

  it('does not soften what is blocked', () => {
    const launches = book(launch('US'), launch('CA', { stage: 'blocked' }));
    expect(decide(launches, {}, { ...NOTHING_STOPPED, countries: ['CA'] })).toMatchObject({ stage: 'blocked' });
  });
});

describe('every decision', () => {
  const country = fc.constantFrom('US', 'CA', 'JP', 'KP', 'ZZ', 'XX');
  const anyLaunch = fc.record({
    country,
    stage: fc.constantFrom(...STAGES),
    clients: fc.subarray(['api', 'web', 'ios']),
    plans: fc.subarray(['standard', 'pro']),
    models: fc.subarray(['sora-2', 'sora-2-pro']),
    fromMs: fc.constantFrom(null, NOON - 1, NOON + 1),
  });
  const anyWish = fc.record({
    plan: fc.constantFrom('standard', 'pro'),
    homeCountry: country,
    callerCountry: country,
    client: fc.constantFrom('api', 'web', 'ios', 'android'),
    model: fc.constantFrom('sora-2', 'sora-2-pro', 'other'),
    invited: fc.boolean(),
  });

  it('opens nothing that is not open in both countries, and gives a sentence when it refuses', () => {
    fc.assert(
      fc.property(fc.array(anyLaunch, { maxLength: 6 }), anyWish, (launches, wished) => {
        const known = book(...launches);
        const decision = decideLaunch(known, NOTHING_STOPPED, wished, NOON);
        const countries = [wished.homeCountry, wished.callerCountry].map((code) => launchOf(known, code));
        const bothOpen = countries.every(
          ({ country: code, stage, clients, plans, models, fromMs }) =>
            code !== 'ZZ' &&
            (stage === 'open' || (stage === 'invite' && wished.invited)) &&
            (fromMs === null || fromMs <= NOON) &&
            clients.includes(wished.client as never) &&
            plans.includes(wished.plan as never) &&
            (models.length === 0 || models.includes(wished.model as never)),
        );
        expect(decision.open).toBe(bothOpen);
        if (!bothOpen) expect(decision.reason).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
});

describe('a change of a launch', () => {
  it('is the next version, and tells the countries that differ', () => {
    const before = book(launch('US'), launch('CA'));
    const after = withLaunch(before, launch('JP', { stage: 'invite' }));
    expect(after.version).toBe(8);
    expect(changedCountries(before, after)).toEqual([launch('JP', { stage: 'invite' })]);
    expect(changedCountries(NOTHING_OPEN, before).map((one) => one.country)).toEqual(['CA', 'US']);
    expect(changedCountries(after, before)).toMatchObject([{ country: 'JP', stage: 'closed' }]);
  });

  it('that changes nothing is none, however it is written', () => {
    const before = book(launch('US'));
    const { country, ...facts } = launch('US');
    expect(withLaunch(before, { ...facts, country })).toBe(before);
  });
});
