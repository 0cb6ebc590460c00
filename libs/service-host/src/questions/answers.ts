import 'reflect-metadata';
import type { Question } from '@cielo/contracts';

const ANSWERS = Symbol('cielo.answers');

/** Marks the method of a controller as the answer to a question: `@Answers(Quote) quote(request: QuoteRequest): Promise<QuoteResponse>`. */
export function Answers<Req, Res>(question: Question<Req, Res>) {
  return (target: object, method: string, _descriptor: { value?: (request: Req) => Promise<Res> | Res }): void => {
    Reflect.defineMetadata(ANSWERS, question, target, method);
  };
}

/** The question that a method answers. */
export function answeredQuestion(prototype: object, method: string): Question<unknown, unknown> | undefined {
  return Reflect.getMetadata(ANSWERS, prototype, method) as Question<unknown, unknown> | undefined;
}
