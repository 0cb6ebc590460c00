import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import type { DeadLetter, Envelope } from '../event-log.ts';

/** Where a message stood when it was said. */
export interface Origin {
  readonly partition: number;
  readonly offset: string;
}

export type KeptLetter = DeadLetter & { readonly origin: Origin };

/** Any event as a message: CloudEvents in binary mode, the protobuf as it is, the ordering key as the key. */
export function messageOf({ id, type, key, source, timeMs, traceparent, body }: Envelope): Message {
  return {
    key,
    value: Buffer.from(body),
    headers: {
      ce_specversion: '1.0',
      ce_id: id,
      ce_type: type,
      ce_source: source,
      ce_time: new Date(timeMs).toISOString(),
      'content-type': 'application/protobuf',
      ...(traceparent ? { traceparent } : {}),
    },
  };
}

/** The event in a message. One that no program of ours has written has an empty type. */
export function envelopeOf(
  topic: string,
  { key, value, headers }: Pick<KafkaMessage, 'key' | 'value' | 'headers'>,
): Envelope {
  const header = readerOf(headers);
  const traceparent = header('traceparent');
  return {
    id: header('ce_id') ?? '',
    type: header('ce_type') ?? '',
    topic,
    key: key?.toString() ?? '',
    source: header('ce_source') ?? '',
    timeMs: Date.parse(header('ce_time') ?? '') || 0,
    ...(traceparent ? { traceparent } : {}),
    body: value ?? new Uint8Array(),
  };
}

/** A dead letter as a message of the group's dead letters (by its id) or, with `key`, on its way back (by its event's key). */
export function letterMessageOf(letter: KeptLetter, key = letter.id): Message {
  const { value, headers } = messageOf(letter);
  return {
    key,
    value,
    headers: {
      ...headers,
      dead_key: letter.key,
      dead_reason: letter.reason,
      dead_attempts: String(letter.attempts),
      dead_time: new Date(letter.deadAtMs).toISOString(),
      dead_topic: letter.topic,
      dead_partition: String(letter.origin.partition),
      dead_offset: letter.origin.offset,
    },
  };
}

export function letterOf(group: string, message: Pick<KafkaMessage, 'value' | 'headers'>): KeptLetter {
  const header = readerOf(message.headers);
  return {
    ...envelopeOf(header('dead_topic') ?? '', { ...message, key: Buffer.from(header('dead_key') ?? '') }),
    group,
    reason: header('dead_reason') ?? '',
    attempts: Number(header('dead_attempts') ?? 0),
    deadAtMs: Date.parse(header('dead_time') ?? '') || 0,
    origin: { partition: Number(header('dead_partition') ?? 0), offset: header('dead_offset') ?? '0' },
  };
}

function readerOf(headers: IHeaders = {}): (name: string) => string | undefined {
  return (name) => headers[name]?.toString();
}
