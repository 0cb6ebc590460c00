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
export { redriveAll, type Redriven } from './redrive-all.ts';
export { seal, type EventRecorder, type SealContext } from './recorder.ts';
export { OnEvent, type EventContext } from './on-event.ts';
export { EventTransport, type EventTransportOptions } from './transport.ts';
export { Database, type DatabaseOptions, type Statements } from './embedded/database.ts';
export { EmbeddedEventLog, type EmbeddedEventLogOptions } from './embedded/event-log.ts';
export { SimulatedEventLog, type SimulatedEventLogOptions } from './simulated/event-log.ts';
export { SimulatedTopics } from './simulated/topics.ts';
