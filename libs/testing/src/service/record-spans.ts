import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { SystemRandom } from '@cielo/effects';
import { startTracing } from '@cielo/service-host';

/** The spans of this process, from now on. */
export interface RecordedSpans {
  /** Those that have ended. */
  spans(): readonly ReadableSpan[];
  stop(): Promise<void>;
}

/** Begins before the service that is looked at is opened. */
export async function recordSpans(): Promise<RecordedSpans> {
  const exporter = new InMemorySpanExporter();
  const stop = await startTracing({ random: new SystemRandom(), name: 'test', environment: {}, exporter });
  return { spans: () => exporter.getFinishedSpans(), stop };
}
