import type { Clock } from '@cielo/effects';
import { DomainError } from '@cielo/errors';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Questions } from './questions.ts';

/** The same questions, measured. */
export function observeQuestions(questions: Questions, metrics: Metrics, clock: Clock): Questions {
  return {
    async ask(question, request) {
      const startMs = clock.monotonicMs();
      let outcome = 'answered';
      try {
        return await questions.ask(question, request);
      } catch (error) {
        outcome = error instanceof DomainError ? error.kind : 'bug';
        throw error;
      } finally {
        const seconds = (clock.monotonicMs() - startMs) / 1000;
        metrics.observe('questionSeconds', { question: question.path, outcome }, seconds);
      }
    },
  };
}
