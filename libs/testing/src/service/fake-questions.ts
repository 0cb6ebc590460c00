import { Identify, type IdentifyResponse, type Question } from '@cielo/contracts';
import { DomainError } from '@cielo/errors';
import { InProcessQuestions, type Answerer } from '@cielo/service-host';

/** What a neighbour that is not there answers: `answer(Quote, () => QuoteResponse.create({ … }))`. */
export interface FakeAnswer {
  readonly question: Question<never, unknown>;
  readonly answerer: Answerer<never, unknown>;
}

export function answer<Req, Res>(question: Question<Req, Res>, answerer: Answerer<Req, Res>): FakeAnswer {
  return { question: question as Question<never, unknown>, answerer: answerer as Answerer<never, unknown> };
}

class NoSuchKey extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'invalid_api_key';
}

/** The key with which {@link identifyAnybody} knows the account. */
export function keyOf(
  accountId: string,
  facts: { plan?: string; homeCountry?: string; scopes?: readonly string[] } = {},
): string {
  const { plan = 'standard', homeCountry = 'US', scopes = [] } = facts;
  return [`as:${accountId}:${plan}:${homeCountry}`, ...scopes].join('|');
}

/** Stands in for identity: a key made by {@link keyOf} belongs to whom it says. */
const identifyAnybody = answer(Identify, ({ key }): IdentifyResponse => {
  const [whose = '', ...scopes] = key.split('|');
  const [as, accountId, plan, homeCountry] = whose.split(':');
  if (as !== 'as' || !accountId) throw new NoSuchKey('Incorrect API key provided.');
  return {
    $type: 'identity.v1.IdentifyResponse',
    accountId,
    keyId: `key_of_${accountId}`,
    plan: plan ?? 'standard',
    homeCountry: homeCountry ?? 'US',
    scopes,
  };
});

/** The service's own answers first, then those of its faked neighbours. */
export class TestQuestions extends InProcessQuestions {
  private readonly own = new Set<string>();
  private readonly fakes = new InProcessQuestions();

  constructor(fakes: readonly FakeAnswer[]) {
    super();
    const given = new Set(fakes.map(({ question }) => question.path));
    for (const fake of [...fakes, ...(given.has(Identify.path) ? [] : [identifyAnybody])]) {
      this.fakes.answer(fake.question, fake.answerer);
    }
  }

  override answer<Req, Res>(question: Question<Req, Res>, answerer: Answerer<Req, Res>): () => void {
    const withdraw = super.answer(question, answerer);
    this.own.add(question.path);
    return () => {
      this.own.delete(question.path);
      withdraw();
    };
  }

  override ask<Req, Res>(question: Question<Req, Res>, request: Req): Promise<Res> {
    return this.own.has(question.path) ? super.ask(question, request) : this.fakes.ask(question, request);
  }
}
