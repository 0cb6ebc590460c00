import type { Question } from '@cielo/contracts';
import type { SimulatedProcess } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { Answerer, QuestionExchange } from '@cielo/service-host';

const DEADLINE_MS = 5_000;

/** Who answers what, at this moment. The processes of one service take turns, as behind a load balancer. */
export class SimulatedAnswers {
  private readonly answerers = new Map<string, Answerer<never, unknown>[]>();

  add<Req, Res>({ path }: Question<Req, Res>, answerer: Answerer<Req, Res>): () => void {
    const turns = this.answerers.get(path) ?? [];
    this.answerers.set(path, turns);
    turns.push(answerer);
    return () => void (turns.includes(answerer) && turns.splice(turns.indexOf(answerer), 1));
  }

  async ask<Req, Res>({ path }: Question<Req, Res>, request: Req): Promise<Res> {
    const turns = (this.answerers.get(path) ?? []) as Answerer<Req, Res>[];
    const next = turns.shift();
    if (!next) throw new Unavailable(`Nobody answers ${path} yet`);
    turns.push(next);
    return next(request);
  }
}

/**
 * Questions as one process of a simulated world asks them: on their way they may be lost, and so may the answers. A process that dies
 * answers nothing any more.
 */
export class SimulatedQuestions implements QuestionExchange {
  constructor(
    private readonly process: SimulatedProcess,
    /** Shared by all processes of the world. */
    private readonly answered: SimulatedAnswers,
  ) {}

  async ask<Req, Res>(question: Question<Req, Res>, request: Req): Promise<Res> {
    const { process } = this;
    await process.effect(`asks ${question.path}`, () => {});
    const answer = await this.inTime(question, this.answered.ask(question, request));
    return process.effect(`hears of ${question.path}`, () => answer);
  }

  answer<Req, Res>(question: Question<Req, Res>, answerer: Answerer<Req, Res>): () => void {
    const withdraw = this.answered.add(question, answerer);
    this.process.onCrash(withdraw);
    return withdraw;
  }

  private async inTime<T>(question: { readonly path: string }, answer: Promise<T>): Promise<T> {
    const settled = new AbortController();
    const late = this.process.clock.sleep(DEADLINE_MS, settled.signal).then(() => {
      throw new Unavailable(`${question.path} was not answered in time`);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      late.catch(() => {});
      settled.abort();
    }
  }
}
