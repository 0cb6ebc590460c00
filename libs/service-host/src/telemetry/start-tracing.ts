import { context, trace } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Random } from '@cielo/effects';
import type { Environment } from '../settings/read-config.ts';
import { PassingTracerProvider } from './passing-tracer.ts';
import { AsyncContextManager } from './tracing.ts';

export interface TracingOptions {
  readonly random: Random;
  /** `service.name` of what is exported. */
  readonly name: string;
  readonly environment: Environment;
  /** Is handed each span as it ends, whatever the environment says. For tests. */
  readonly exporter?: SpanExporter;
}

/**
 * From now on every request and event of this process has a trace. Spans are kept and sent only when
 * `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector; otherwise just their ids are passed on, which costs next to nothing.
 * @returns what sends the rest and ends it.
 */
export async function startTracing({
  random,
  name,
  environment,
  exporter,
}: TracingOptions): Promise<() => Promise<void>> {
  const endpoint = environment['OTEL_EXPORTER_OTLP_ENDPOINT'];
  const exporting = exporter ? await handTo(exporter) : endpoint ? await exportTo(endpoint, name) : undefined;
  const mine = trace.setGlobalTracerProvider(exporting ?? new PassingTracerProvider(random));
  if (mine) context.setGlobalContextManager(new AsyncContextManager());
  return async () => {
    await exporting?.shutdown();
    if (!mine) return;
    trace.disable();
    context.disable();
  };
}

async function handTo(exporter: SpanExporter) {
  const { SimpleSpanProcessor, TracerProvider } = await import('@opentelemetry/sdk-trace');
  return new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
}

async function exportTo(endpoint: string, name: string) {
  const [{ BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all(
    [
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ],
  );
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  return new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': name }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
}
