import { protoMetadata as account } from './gen/identity/v1/account_events.ts';
import { protoMetadata as casting } from './gen/identity/v1/casting_events.ts';
import { protoMetadata as launch } from './gen/identity/v1/launch_events.ts';
import { protoMetadata as wallet } from './gen/credits/v1/wallet_events.ts';
import { protoMetadata as review } from './gen/moderation/v1/review_events.ts';
import { protoMetadata as generation } from './gen/orchestration/v1/generation_events.ts';
import { protoMetadata as clip } from './gen/delivery/v1/clip_events.ts';

/** A generated codec, which is also the name of its event. */
export interface EventType<T = unknown, V extends string = string> {
  readonly $type: V;
  encode(message: T): { finish(): Uint8Array };
  decode(input: Uint8Array): T;
}

/** Any event: a message that knows its type. */
export interface EventMessage {
  readonly $type: string;
}

/** What the `.proto` files say about one event. */
export interface EventDescription {
  readonly type: EventType<EventMessage>;
  readonly topic: string;
  /** The message's property that keeps events in order. */
  readonly keyProperty: string;
}

const TOPIC = /^[a-z]+\.[a-z]+\.v[1-9][0-9]*$/;

function camelCase(protoName: string): string {
  return protoName.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Every event there is, by its type: a fold over what the `.proto` files say. A message without an ordering key is a part of events,
 * not an event.
 * @throws Error at start when a topic is misnamed or an event has two ordering keys.
 */
function readDirectory(): ReadonlyMap<string, EventDescription> {
  const directory = new Map<string, EventDescription>();
  for (const file of [account, casting, launch, wallet, review, generation, clip]) {
    const topic = file.options?.options?.['topic'] as string | undefined;
    if (!topic || !TOPIC.test(topic)) throw new Error(`The topic ${topic} is not <service>.<aggregate>.v<major>`);
    for (const [name, type] of Object.entries(file.references)) {
      const fields = file.options?.messages?.[name.split('.').pop()!]?.fields ?? {};
      const keys = Object.entries(fields).filter(([, option]) => option['ordering_key']);
      if (keys.length > 1) throw new Error(`${name} has ${keys.length} ordering keys; an event has one`);
      const key = keys[0]?.[0];
      if (key) directory.set(name.slice(1), { type, topic, keyProperty: camelCase(key) });
    }
  }
  return directory;
}

export const events = readDirectory();

/** What is known about a type of event. @throws Error for a type that no `.proto` file declares. */
export function describeEvent(type: string): EventDescription {
  const description = events.get(type);
  if (!description) throw new Error(`${type} is not an event that any .proto file declares`);
  return description;
}
