const DEAD_LETTERS = '.dead-letter';
const REDRIVE = '.redrive';

/** How topics and groups are called at the brokers: as here, with the installation's prefix before it. */
export class Names {
  constructor(private readonly prefix: string) {}

  readonly atBroker = (topic: string): string => this.prefix + topic;

  readonly here = (topic: string): string => topic.slice(this.prefix.length);

  group(group: string): string {
    return this.prefix + group;
  }

  /** Compacted, one partition: the last word about each letter, by its id. */
  deadLetters(group: string): string {
    return `${this.prefix}${group}${DEAD_LETTERS}`;
  }

  isDeadLetters(topic: string): boolean {
    return topic.endsWith(DEAD_LETTERS);
  }

  /** Letters on their way back to this group alone. */
  redrive(group: string): string {
    return `${this.prefix}${group}${REDRIVE}`;
  }

  isRedrive(topic: string): boolean {
    return topic.endsWith(REDRIVE);
  }
}
