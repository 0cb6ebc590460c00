import type { LoggerService } from '@nestjs/common';
import type { Log } from '../telemetry/log.ts';

/** Nest's own lines in our log; what it says while it starts is of no interest to anybody who runs it. */
export class NestLog implements LoggerService {
  constructor(private readonly out: Log) {}

  log(): void {}

  error(message: unknown, ...details: unknown[]): void {
    this.out.error('framework error', describe(message, details));
  }

  warn(message: unknown, ...details: unknown[]): void {
    this.out.warn('framework warning', describe(message, details));
  }
}

function describe(message: unknown, details: unknown[]): Record<string, unknown> {
  return message instanceof Error ? { error: message } : { message: String(message), details: details.map(String) };
}
