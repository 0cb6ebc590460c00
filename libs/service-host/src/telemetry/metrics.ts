import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { METRIC_CATALOGUE, type LabelsOf, type MetricFacts, type MetricName, type MetricOf } from './telemetry.ts';

/** Counts what a service does. Names and labels are those of the catalogue. */
export interface Metrics {
  count<N extends MetricOf<'counter'>>(name: N, labels: LabelsOf<N>, by?: number): void;
  set<N extends MetricOf<'gauge'>>(name: N, labels: LabelsOf<N>, value: number): void;
  observe<N extends MetricOf<'histogram'>>(name: N, labels: LabelsOf<N>, value: number): void;
}

type AnyMetric = Counter | Gauge | Histogram;

/** The metrics of one process. */
export class MetricsRegistry {
  private readonly registry = new Registry();
  private readonly metrics = new Map<MetricName, AnyMetric>();
  private readonly refreshers: (() => Promise<void> | void)[] = [];

  /** What one service counts; its name becomes a label. */
  of(service: string): Metrics {
    return {
      count: (name, labels, by = 1) => (this.metric(name) as Counter).inc({ service, ...labels }, by),
      set: (name, labels, value) => (this.metric(name) as Gauge).set({ service, ...labels }, value),
      observe: (name, labels, value) => (this.metric(name) as Histogram).observe({ service, ...labels }, value),
    };
  }

  /** `refresh` runs before every look, for gauges that nobody sets in passing. @returns what ends it. */
  beforeEachLook(refresh: () => Promise<void> | void): () => void {
    this.refreshers.push(refresh);
    return () => void this.refreshers.splice(this.refreshers.indexOf(refresh), 1);
  }

  /** Everything, in Prometheus' text form. */
  async text(): Promise<string> {
    await Promise.allSettled(this.refreshers.map(async (refresh) => refresh()));
    return this.registry.metrics();
  }

  get mediaType(): string {
    return this.registry.contentType;
  }

  /** A metric appears with its first value, so a process shows only what it does. */
  private metric(name: MetricName): AnyMetric {
    let metric = this.metrics.get(name);
    if (!metric) {
      metric = this.create(METRIC_CATALOGUE[name]);
      this.metrics.set(name, metric);
    }
    return metric;
  }

  private create({ kind, name, meaning, labels, buckets }: MetricFacts): AnyMetric {
    const facts = { name, help: meaning, labelNames: ['service', ...labels], registers: [this.registry] };
    if (kind === 'counter') return new Counter(facts);
    if (kind === 'gauge') return new Gauge(facts);
    return new Histogram({ ...facts, buckets: [...(buckets ?? [])] });
  }
}
