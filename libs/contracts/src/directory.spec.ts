import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as contracts from './index.ts';

const proto = new URL('../../../proto/', import.meta.url).pathname;

/** Every message with an ordering key, as the .proto files write them: service, topic, type. */
const declared = readdirSync(proto, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('_events.proto'))
  .flatMap((file) => {
    const text = readFileSync(join(proto, file), 'utf8');
    const package_ = /^package (\S+);/m.exec(text)![1]!;
    const topic = /\(eventing\.v1\.topic\) = "(.*?)"/.exec(text)?.[1];
    const messages = text.split(/^message /m).slice(1);
    return messages
      .filter((message) => message.includes('ordering_key) = true'))
      .map((message) => ({ file, topic, type: `${package_}.${/^\w+/.exec(message)![0]}` }));
  });

describe('the directory of events', () => {
  it('knows every event that a .proto file declares, and no other', () => {
    expect(declared.length).toBeGreaterThan(20);
    expect([...contracts.events.keys()].sort()).toEqual(declared.map(({ type }) => type).sort());
  });

  it.each(declared)(
    '$type has the topic of its file, and its codec is exported by its name',
    ({ file, topic, type }) => {
      const service = file.split('/')[0]!;
      expect(topic).toMatch(new RegExp(`^${service}\\.[a-z]+\\.v[1-9]\\d*$`));
      expect(contracts.describeEvent(type).topic).toBe(topic);
      const name = type.split('.').pop()!;
      expect((contracts as unknown as Record<string, { $type?: string }>)[name]?.$type).toBe(type);
    },
  );

  it('refuses what no file declares', () => {
    expect(() => contracts.describeEvent('credits.v1.WalletUpdated')).toThrow('is not an event');
  });
});
