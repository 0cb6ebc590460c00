import { describeEvent, events } from '@cielo/contracts';
import { describe, expect, it } from 'vitest';
import { envelopesIn, readHistory, recordedVersions } from './history.ts';

/** Field 1000 of a message, a text: what a later version might have added. */
const MORE = Buffer.from([0xc2, 0x3e, 4, ...Buffer.from('more')]);

describe.each(recordedVersions())('events of version %s', (version) => {
  const history = readHistory(version);
  const said = history.commits.flatMap((commit) => envelopesIn(history, commit));
  const types = [...new Set(said.map(({ type }) => type))].sort();

  it('are of many kinds, each of which is still known', () => {
    expect(types.length).toBeGreaterThan(20);
    expect([...events.keys()]).toEqual(expect.arrayContaining(types));
  });

  describe.each(types)('%s', (type) => {
    const ofType = said.filter((envelope) => envelope.type === type);
    const { type: codec, topic, keyProperty } = describeEvent(type);

    it('is on the topic and under the key that it had', () => {
      for (const envelope of ofType) {
        const event = codec.decode(envelope.body) as unknown as Readonly<Record<string, unknown>>;
        expect([topic, event[keyProperty]]).toEqual([envelope.topic, envelope.key]);
      }
    });

    it('reads and writes as it did, to the byte: no field is gone, none has another number or type', () => {
      for (const { body } of ofType) expect(Buffer.from(codec.encode(codec.decode(body)).finish())).toEqual(body);
    });

    it('can be read with a field in it that a later version has added', () => {
      for (const { body } of ofType) expect(codec.decode(Buffer.concat([body, MORE]))).toEqual(codec.decode(body));
    });
  });
});
