import type { Question } from '@cielo/contracts';

/** Asks other services what needs an answer now. Never on the path of a running generation. */
export interface Questions {
  /**
   * @throws the DomainError that the one who answers threw, with its kind, code and message; Unavailable when nobody answers in time.
   */
  ask<Req, Res>(question: Question<Req, Res>, request: Req): Promise<Res>;
}

/** Gives the answer to one question. */
export type Answerer<Req, Res> = (request: Req) => Promise<Res> | Res;

/** Where questions and answers meet: in one process, or over gRPC. */
export interface QuestionExchange extends Questions {
  /** From now on `answerer` is asked. @throws Error when the question has somebody who answers it already. */
  answer<Req, Res>(question: Question<Req, Res>, answerer: Answerer<Req, Res>): () => void;
}
