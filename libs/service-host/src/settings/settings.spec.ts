import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineConfig, joinConfigs } from './define-config.ts';
import { describeSettings, listSettings, settingsHelp, settingsTable } from './describe-settings.ts';
import { InvalidConfig, readConfig } from './read-config.ts';

const config = defineConfig({
  SWEEP_MS: z.coerce.number().int().positive().default(60_000).describe('How often it sweeps'),
  PEPPER: z.string().min(16).meta({ secret: true }).describe('Mixed into every hash'),
  MODE: z.enum(['a', 'b']).default('a').describe('Which way | or another'),
  ADDRESS: z.string().optional().describe('Where it is'),
});
const pepper = '0123456789abcdef';

const problems = (environment: Record<string, string>) => {
  try {
    readConfig(config, environment);
    return [];
  } catch (error) {
    return (error as InvalidConfig).problems;
  }
};

describe('settings', () => {
  it('come from the environment, with defaults where nothing is said', () => {
    expect(readConfig(config, { PEPPER: pepper, SWEEP_MS: '5', ADDRESS: '' })).toEqual({
      SWEEP_MS: 5,
      PEPPER: pepper,
      MODE: 'a',
      ADDRESS: undefined,
    });
  });

  it('are refused all at once, by name', () => {
    expect(problems({ SWEEP_MS: 'often', MODE: 'c' }).map((problem) => problem.split(/[=\s]/)[0])).toEqual([
      'SWEEP_MS',
      'PEPPER',
      'MODE',
    ]);
    expect(problems({ PEPPER: pepper })).toEqual([]);
  });

  it('that the production profile needs are missing there, and there alone', () => {
    const needy = defineConfig({
      PEPPER: z.string().optional().meta({ neededInProduction: true }).describe('Mixed into every hash'),
      KEYS: z.string().default('').describe('Which keys').meta({ secret: true, neededInProduction: true }),
    });
    const read = (environment: Record<string, string>) => () => readConfig(needy, environment);
    expect(read({ CIELO_PROFILE: 'production' })).toThrow(/PEPPER is missing: Mixed[^]*KEYS is missing: Which keys/);
    expect(read({ CIELO_PROFILE: 'production', PEPPER: 'p', KEYS: 'k' })).not.toThrow();
    expect(read({ CIELO_PROFILE: 'development' })).not.toThrow();
  });

  it('never show a secret', () => {
    const [problem] = problems({ PEPPER: 'too short' });
    expect(problem).toContain('PEPPER=…');
    expect(problem).not.toContain('too short');
  });

  it('show a URL without its password, also one that is none', () => {
    const servers = defineConfig({
      DATABASE_URL: z
        .string()
        .regex(/^db:/, 'is no address of a database')
        .optional()
        .meta({ secret: 'password' })
        .describe('Where it is'),
    });
    expect(listSettings(servers, { DATABASE_URL: 'db://me:hidden@host:1/cielo' })).toBe(
      '  DATABASE_URL=db://…@host:1/cielo',
    );
    expect(() => readConfig(servers, { DATABASE_URL: 'x://me:hid/den@host' })).toThrow(
      /DATABASE_URL=x:\/\/…@host: is no address/,
    );
  });

  it('that embedded adapters stand in for are needed in production unless these are accepted', () => {
    const server = defineConfig({
      BROKERS: z.string().optional().meta({ neededInProduction: 'unless embedded' }).describe('Who carries events'),
    });
    const read = (environment: Record<string, string>) => () => readConfig(server, environment);
    expect(read({ CIELO_PROFILE: 'production' })).toThrow(/BROKERS is missing.*CIELO_ALLOW_EMBEDDED=true accepts/);
    expect(read({ CIELO_PROFILE: 'production', CIELO_ALLOW_EMBEDDED: 'true' })).not.toThrow();
    expect(read({})).not.toThrow();
  });

  it('are what a README and --help show', () => {
    expect(settingsTable(config)).toBe(
      [
        '| setting | default | meaning |',
        '| --- | --- | --- |',
        '| `SWEEP_MS` | `60000` | How often it sweeps |',
        '| `PEPPER` | required | Mixed into every hash |',
        '| `MODE` | `a` | Which way \\| or another |',
        '| `ADDRESS` | – | Where it is |',
      ].join('\n'),
    );
    expect(settingsHelp(config)).toContain('PEPPER\n      Mixed into every hash (required, secret)');
    expect(describeSettings(config).map(({ required }) => required)).toEqual([false, true, false, false]);
  });

  it('must say what they mean, in a name of their own', () => {
    expect(() => defineConfig({ SWEEP_MS: z.string() })).toThrow('does not say what it means');
    expect(() => defineConfig({ sweepMs: z.string().describe('x') })).toThrow('LIKE_THIS');
    expect(() => joinConfigs(config, defineConfig({ MODE: z.string().describe('another') }))).toThrow(
      'MODE is declared twice',
    );
  });
});
