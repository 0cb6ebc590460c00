export type { ConnectionLog, KafkaEventLog, KafkaEventLogOptions, KafkaTimes } from './options.ts';
export { openKafkaEventLog } from './event-log.ts';
