import type { Question } from '@cielo/contracts';
import { Unavailable } from '@cielo/errors';
import type { Answerer, QuestionExchange } from './questions.ts';

/** Questions within one process: a call. */
export class InProcessQuestions implements QuestionExchange {
  private readonly answerers = new Map<string, Answerer<never, unknown>>();

  async ask<Req, Res>(question: Question<Req, Res>, request: Req): Promise<Res> {
    const answerer = this.answerers.get(question.path) as Answerer<Req, Res> | undefined;
    if (!answerer) throw new Unavailable(`Nobody answers ${question.path} yet`);
    return answerer(request);
  }

  answer<Req, Res>(question: Question<Req, Res>, answerer: Answerer<Req, Res>): () => void {
    if (this.answerers.has(question.path)) throw new Error(`${question.path} is answered twice`);
    this.answerers.set(question.path, answerer as Answerer<never, unknown>);
    return () => this.answerers.delete(question.path);
  }
}
