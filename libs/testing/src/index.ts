export { openTestService, TestService, type TestServiceOptions } from './service/test-service.ts';
export { answer, keyOf, type FakeAnswer } from './service/fake-questions.ts';
export type { HttpAnswer, HttpOptions } from './service/http-client.ts';
export { ShiftingClock } from './service/shifting-clock.ts';
export { expectReadmeSettings } from './service/readme-settings.ts';
export { recordSpans, type RecordedSpans } from './service/record-spans.ts';
export { startProgram, type Program, type ProgramEnd } from './service/start-program.ts';
export { SimulatedStage, type Actor, type CastOptions, type StageOptions } from './simulated/stage.ts';
export { SimulatedQuestions } from './simulated/simulated-questions.ts';
