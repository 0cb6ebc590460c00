import {
  context,
  isSpanContextValid,
  trace,
  TraceFlags,
  type Context,
  type Span,
  type SpanOptions,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';
import type { Random } from '@cielo/effects';

/** Keeps traces together without keeping any span: ids are made and passed on, nothing is recorded. */
export class PassingTracerProvider implements TracerProvider {
  private readonly tracer: Tracer;

  constructor(random: Random) {
    this.tracer = new PassingTracer(random);
  }

  getTracer(): Tracer {
    return this.tracer;
  }
}

class PassingTracer implements Tracer {
  constructor(private readonly random: Random) {}

  startSpan(_name: string, options: SpanOptions = {}, parent: Context = context.active()): Span {
    const above = options.root ? undefined : trace.getSpanContext(parent);
    const traceId = above && isSpanContextValid(above) ? above.traceId : this.hex(16);
    return trace.wrapSpanContext({ traceId, spanId: this.hex(8), traceFlags: above?.traceFlags ?? TraceFlags.SAMPLED });
  }

  startActiveSpan<F extends (span: Span) => unknown>(name: string, ...rest: unknown[]): ReturnType<F> {
    const run = rest.pop() as (span: Span) => ReturnType<F>;
    const [options, parent = context.active()] = rest as [SpanOptions?, Context?];
    const span = this.startSpan(name, options, parent);
    return context.with(trace.setSpan(parent, span), run, undefined, span);
  }

  private hex(bytes: number): string {
    return Buffer.from(this.random.bytes(bytes)).toString('hex');
  }
}
