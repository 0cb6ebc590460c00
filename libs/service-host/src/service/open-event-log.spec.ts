import { expect, it } from 'vitest';
import { Unavailable } from '@cielo/errors';
import { openEventLog } from './open-event-log.ts';

it('says that Kafka does not answer instead of waiting for it', async () => {
  const nobody = { KAFKA_BROKERS: '127.0.0.1:1' };
  await expect(openEventLog('unused', nobody)).rejects.toThrow(Unavailable);
});
