import { describe, expect, it } from 'vitest';
import { InvalidConfig, readConfig } from '../settings/read-config.ts';
import { contradictions, effectConfig, NOTHING_NAMED } from './effect-config.ts';

const problems = (environment: Record<string, string>, ...uses: ('objects' | 'models')[]) => {
  try {
    readConfig(effectConfig(uses), environment, contradictions(environment));
    return [];
  } catch (error) {
    return (error as InvalidConfig).problems.map((problem) => problem.split(/[=\s]/)[0]);
  }
};

describe('the servers of a process', () => {
  it('are nobody by default', () => {
    expect(NOTHING_NAMED).toMatchObject({ KAFKA_BROKERS: [], MODEL_SERVERS: [] });
    expect([NOTHING_NAMED.MONGO_URL, NOTHING_NAMED.S3_BUCKET]).toEqual([undefined, undefined]);
  });

  it('are listed with commas', () => {
    const read = (text: string) => readConfig(effectConfig([]), { KAFKA_BROKERS: text }) as typeof NOTHING_NAMED;
    expect(read('a:1, [::1]:2').KAFKA_BROKERS).toEqual(['a:1', '[::1]:2']);
    expect(() => read('a:1,b')).toThrow("'b' is not written host:port");
  });

  it('are needed in production where the service uses them', () => {
    const production = { CIELO_PROFILE: 'production' };
    expect(problems(production)).toEqual(['KAFKA_BROKERS', 'MONGO_URL']);
    expect(problems(production, 'objects', 'models')).toEqual([
      'KAFKA_BROKERS',
      'MONGO_URL',
      'S3_BUCKET',
      'MODEL_SERVERS',
    ]);
    expect(problems({ ...production, CIELO_ALLOW_EMBEDDED: 'true' }, 'objects', 'models')).toEqual(['MODEL_SERVERS']);
  });

  it.each([
    [{ KAFKA_BROKERS: 'a:1' }, ['MONGO_URL']],
    [{ KAFKA_BROKERS: 'a:1', MONGO_URL: 'mongodb://a/b' }, []],
    [{ MONGO_URL: 'mongodb://a/b' }, []],
    [{ MONGO_URL: 'mongodb://a' }, ['MONGO_URL']],
    [{ S3_ENDPOINT: 'http://a', S3_ACCESS_KEY_ID: 'k' }, ['S3_BUCKET', 'S3_ACCESS_KEY_ID']],
    [{ S3_BUCKET: 'films', S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's' }, []],
  ])('%j: what is wrong is %j', (environment, names) => {
    expect(problems(environment as unknown as Record<string, string>, 'objects')).toEqual(names);
  });
});
