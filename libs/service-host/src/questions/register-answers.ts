import type { INestApplicationContext } from '@nestjs/common';
import { made, methodsOf } from '../service/controllers.ts';
import { answeredQuestion } from './answers.ts';
import type { QuestionExchange } from './questions.ts';

/** Lets every `@Answers` method of the application be asked. @returns what ends it. */
export function registerAnswers(application: INestApplicationContext, questions: QuestionExchange): () => void {
  const withdrawals: (() => void)[] = [];
  for (const { instance, type } of made(application, 'controllers')) {
    for (const method of methodsOf(type.prototype as object)) {
      const question = answeredQuestion(type.prototype as object, method);
      if (!question) continue;
      const answer = (instance as Record<string, (request: unknown) => unknown>)[method]!.bind(instance);
      withdrawals.push(questions.answer(question, answer));
    }
  }
  return () => withdrawals.forEach((withdraw) => withdraw());
}
