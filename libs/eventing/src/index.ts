export {
  EVENT_LOG,
  type DeadLetter,
  type Delivery,
  type Envelope,
  type EventLog,
  type Handler,
  type Lag,
  type RetryPolicy,
  type Subscription,
} from './event-log.ts';
export { seal, type EventRecorder, type SealContext } from './recorder.ts';
export { OnEvent, type EventContext } from './on-event.ts';
export { EventTransport } from './transport.ts';
export { Database, type Statements } from './embedded/database.ts';
export { EmbeddedEventLog } from './embedded/event-log.ts';
