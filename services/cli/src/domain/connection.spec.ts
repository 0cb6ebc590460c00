import { describe, expect, it } from 'vitest';
import { chooseConnection, defaultUrl } from './connection.ts';

const credentials = { url: 'http://localhost:4000', key: 'file-key' };
const choose = (more: object) =>
  chooseConnection({ env: {}, credentials: undefined, credentialsPath: './.cielo/credentials.json', ...more });

describe('where to ask, and as whom', () => {
  it('takes options before environment before the file', () => {
    const env = { CIELO_URL: 'http://b:1', CIELO_API_KEY: 'env-key' };
    expect(choose({ urlOption: 'http://a:1', keyOption: 'option-key', env, credentials })).toMatchObject({
      url: 'http://a:1',
      key: 'option-key',
    });
    expect(choose({ env, credentials })).toMatchObject({ url: 'http://b:1', key: 'env-key', keyFrom: 'CIELO_API_KEY' });
    expect(choose({ credentials })).toMatchObject({ url: 'http://localhost:4000', key: 'file-key' });
    expect(choose({})).toEqual({ url: defaultUrl, key: undefined, keyFrom: 'nowhere' });
  });

  it('never sends the key of the file to another address', () => {
    expect(choose({ urlOption: 'https://elsewhere.example', credentials }).key).toBeUndefined();
    expect(choose({ urlOption: 'http://localhost:4001', credentials }).key).toBeUndefined();
    expect(choose({ urlOption: 'https://localhost:4000', credentials }).key).toBeUndefined();
    expect(choose({ urlOption: 'http://127.0.0.1.evil.example:4000', credentials }).key).toBe(undefined);
    expect(choose({ urlOption: 'http://127.0.0.1:4000', credentials }).key).toBe('file-key');
  });

  it('accepts the address with /v1, as SDKs have it', () => {
    expect(choose({ urlOption: 'https://cielo.example/v1/' }).url).toBe('https://cielo.example');
    expect(choose({ urlOption: 'https://host.example/cielo/' }).url).toBe('https://host.example/cielo');
  });

  it('refuses what is no address', () => {
    for (const url of ['localhost:4000', 'ftp://x', 'what'])
      expect(() => choose({ urlOption: url })).toThrow(/not an address/);
  });
});
