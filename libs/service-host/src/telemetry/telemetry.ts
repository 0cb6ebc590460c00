/** What one metric is. Labels never hold the id of an account, a generation or anything else that grows without end. */
export interface MetricFacts {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** The name in Prometheus; its unit ends it. */
  readonly name: string;
  readonly meaning: string;
  readonly labels: readonly string[];
  /** Upper bounds, for histograms. */
  readonly buckets?: readonly number[];
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LONG_SECONDS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 3600];

/** The one catalogue of metrics: a new one is one entry here. Every metric also carries the label `service`. */
export const METRIC_CATALOGUE = {
  httpRequestSeconds: {
    kind: 'histogram',
    name: 'cielo_http_request_duration_seconds',
    meaning: 'How long an HTTP request took, by route pattern and status',
    labels: ['method', 'route', 'status'],
    buckets: SECONDS,
  },
  eventHandlingSeconds: {
    kind: 'histogram',
    name: 'cielo_event_handling_duration_seconds',
    meaning: 'How long the handling of an event took, by event and outcome (handled, failed)',
    labels: ['event', 'outcome'],
    buckets: SECONDS,
  },
  eventLagMessages: {
    kind: 'gauge',
    name: 'cielo_event_lag_messages',
    meaning: 'Events of a topic that the service has not handled yet',
    labels: ['topic'],
  },
  eventLagSeconds: {
    kind: 'gauge',
    name: 'cielo_event_lag_seconds',
    meaning: 'Age of the oldest event of a topic that the service has not handled yet',
    labels: ['topic'],
  },
  deadLetters: {
    kind: 'gauge',
    name: 'cielo_dead_letters',
    meaning: 'Events that the service could not handle and that wait for somebody to look',
    labels: [],
  },
  outboxEvents: {
    kind: 'gauge',
    name: 'cielo_outbox_events',
    meaning: 'Events in documents that the log has not taken yet, as far as this process knows',
    labels: [],
  },
  outboxSeconds: {
    kind: 'gauge',
    name: 'cielo_outbox_seconds',
    meaning: 'Age of the oldest of them',
    labels: [],
  },
  questionSeconds: {
    kind: 'histogram',
    name: 'cielo_question_duration_seconds',
    meaning:
      'How long another service took to answer a question, by question and outcome (answered, or the kind of the error)',
    labels: ['question', 'outcome'],
    buckets: SECONDS,
  },
  scheduleFailures: {
    kind: 'counter',
    name: 'cielo_schedule_failures_total',
    meaning: 'Runs of a schedule that failed',
    labels: ['schedule'],
  },
  eventLoopLagSeconds: {
    kind: 'gauge',
    name: 'cielo_event_loop_lag_seconds',
    meaning: 'How late the event loop came round, 99th percentile since the last look',
    labels: [],
  },
  residentMemoryBytes: {
    kind: 'gauge',
    name: 'cielo_resident_memory_bytes',
    meaning: 'Memory that the process holds',
    labels: [],
  },
  cpuSeconds: {
    kind: 'gauge',
    name: 'cielo_cpu_seconds',
    meaning: 'Processor time that the process has used since it began',
    labels: [],
  },
  generationsEnded: {
    kind: 'counter',
    name: 'cielo_generations_ended_total',
    meaning: 'Generations that ended, by model and end (completed, failed, cancelled)',
    labels: ['model', 'end'],
  },
  generationSeconds: {
    kind: 'histogram',
    name: 'cielo_generation_duration_seconds',
    meaning: 'From the request to the published clip, by model',
    labels: ['model'],
    buckets: LONG_SECONDS,
  },
  renderSeconds: {
    kind: 'histogram',
    name: 'cielo_render_duration_seconds',
    meaning: 'How long a render held its lease, by model and outcome (rendered, retried, failed, cancelled)',
    labels: ['model', 'outcome'],
    buckets: LONG_SECONDS,
  },
  modelServerRenders: {
    kind: 'counter',
    name: 'cielo_model_server_renders_total',
    meaning: 'Renders that were begun on a model server, by its address and model',
    labels: ['server', 'model'],
  },
  modelServerRenderSeconds: {
    kind: 'histogram',
    name: 'cielo_model_server_render_duration_seconds',
    meaning:
      'How long a model server streamed a render, by address, model and outcome (rendered, refused, failed, cancelled)',
    labels: ['server', 'model', 'outcome'],
    buckets: LONG_SECONDS,
  },
  modelServerFirstOutputSeconds: {
    kind: 'histogram',
    name: 'cielo_model_server_first_output_seconds',
    meaning: 'How long a model server took until it streamed something, by address and model',
    labels: ['server', 'model'],
    buckets: SECONDS,
  },
  modelServerActive: {
    kind: 'gauge',
    name: 'cielo_model_server_renders_active',
    meaning: 'Renders of this process that are on their way on a model server, by its address',
    labels: ['server'],
  },
  modelServerBytes: {
    kind: 'counter',
    name: 'cielo_model_server_received_bytes_total',
    meaning: 'Bytes of tracks and stills that a model server streamed, by its address and model',
    labels: ['server', 'model'],
  },
  queueLength: {
    kind: 'gauge',
    name: 'cielo_queue_length',
    meaning: 'Generations that were admitted and wait for a worker, by model',
    labels: ['model'],
  },
  masterSeconds: {
    kind: 'histogram',
    name: 'cielo_master_duration_seconds',
    meaning: 'How long a clip took to master',
    labels: [],
    buckets: LONG_SECONDS,
  },
  reviews: {
    kind: 'counter',
    name: 'cielo_reviews_total',
    meaning: 'Verdicts of moderation, by what was looked at and action',
    labels: ['stage', 'action'],
  },
  oldestHoldSeconds: {
    kind: 'gauge',
    name: 'cielo_oldest_hold_age_seconds',
    meaning: 'Age of the oldest credits that are set aside; 0 when there are none',
    labels: [],
  },
  creditsMoved: {
    kind: 'counter',
    name: 'cielo_credits_moved_total',
    meaning: 'Credits that moved between the parts of wallets, by movement (from_to)',
    labels: ['movement'],
  },
} as const satisfies Record<string, MetricFacts>;

export type MetricName = keyof typeof METRIC_CATALOGUE;
export type MetricOf<Kind extends MetricFacts['kind']> = {
  [N in MetricName]: (typeof METRIC_CATALOGUE)[N]['kind'] extends Kind ? N : never;
}[MetricName];
export type LabelsOf<N extends MetricName> = Readonly<Record<(typeof METRIC_CATALOGUE)[N]['labels'][number], string>>;
