export { CONFIG, HEALTH, LOG, METRICS, PROFILE, QUESTIONS, SERVICE_NAME } from './tokens.ts';
export { defineService, type ServiceDefinition } from './service/define-service.ts';
export { createService, type CreateOptions } from './service/create-service.ts';
export type { Route, RunningService } from './service/running-service.ts';
export type { OpenPlatform, Platform, Profile } from './service/platform.ts';
export { provideDocuments } from './service/provide-documents.ts';
export {
  defineConfig,
  joinConfigs,
  type ConfigDefinition,
  type ConfigOf,
  type Settings,
} from './settings/define-config.ts';
export { catalogueConfig } from './settings/catalogue-config.ts';
export { InvalidConfig, readConfig, type Environment } from './settings/read-config.ts';
export { Answers } from './questions/answers.ts';
export { InProcessQuestions } from './questions/in-process.ts';
export type { Answerer, QuestionExchange, Questions } from './questions/questions.ts';
export { Every } from './schedule/every.ts';
export { Operation, eventsOf, media, type OperationFacts } from './http/operation.ts';
export { BodyOf, HeaderOf, ParamOf, QueryOf, type BodyOptions } from './http/inputs.ts';
export { Reply } from './http/reply.ts';
export { EventStream, eventStream, type ServerSentEvent } from './http/event-stream.ts';
export { HttpProblem, NotBuiltYet } from './http/problem.ts';
export { UploadedPart, filePart } from './http/uploaded-part.ts';
export { sniff } from './http/sniff.ts';
export { HealthChecks, type Check, type Readiness } from './health/health-checks.ts';
export { silentLog, type Log, type LogFields } from './telemetry/log.ts';
export { createLog, type LogOptions } from './telemetry/create-log.ts';
export { MetricsRegistry, type Metrics } from './telemetry/metrics.ts';
export { contextFrom, currentTraceparent, withSpan } from './telemetry/tracing.ts';
export { startTracing, type TracingOptions } from './telemetry/start-tracing.ts';
export type { OpenApiFragment } from './openapi/openapi.ts';
export { mergeOpenApi, type OpenApiInfo } from './openapi/merge.ts';
export { openPlatform, type PlatformOptions } from './service/open-platform.ts';
export { openEmbeddedPlatform, type EmbeddedPlatformOptions } from './service/embedded-platform.ts';
export { openEventLog, type OpenEventLog } from './service/open-event-log.ts';
export { HomeInUse } from './service/home.ts';
export type { Use } from './effects/effect-config.ts';
export { runService, type BeforeWork } from './service/run-service.ts';
export { listen, type Listener } from './service/listen.ts';
export { endOnSignals } from './service/end-on-signals.ts';
export { describeSettings, settingsHelp, settingsTable, type SettingFacts } from './settings/describe-settings.ts';
export { AskedError } from './questions/asked-error.ts';
export { GrpcQuestions, type GrpcQuestionsOptions } from './questions/grpc-questions.ts';
export { commonConfig } from './service/common-config.ts';
