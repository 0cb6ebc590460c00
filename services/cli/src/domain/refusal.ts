import { ExitCode } from './exit-code.ts';
import { Problem } from './problem.ts';

/** The inner part of the API's error envelope. */
export interface ErrorBody {
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
  readonly [detail: string]: unknown;
}

/** The API answered with an error. */
export class Refusal extends Problem {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    readonly facts: {
      readonly retryAfterSeconds?: number;
      readonly requestId?: string;
      readonly keyFrom?: string;
    } = {},
  ) {
    super(body.param ? `${optionOf(body.param)}: ${body.message}` : body.message);
  }

  get exitCode(): ExitCode {
    if (this.status === 404 && this.body.code !== 'model_not_found') return ExitCode.notFound;
    return exitCodes[this.status] ?? (this.status < 500 ? ExitCode.usage : ExitCode.failed);
  }

  override hints(): string[] {
    if (this.status === 401)
      return [`The key came from ${this.facts.keyFrom ?? 'nowhere'}. Give another with --key or CIELO_API_KEY.`];
    if (this.status === 429) return this.exhaustedHints();
    if (this.status >= 500 && this.facts.requestId)
      return [`Request ${this.facts.requestId}: the platform's log knows more.`];
    return [];
  }

  override envelope(): object {
    return { error: this.body };
  }

  private exhaustedHints(): string[] {
    const { retryAfterSeconds } = this.facts;
    if (this.body.code === 'insufficient_quota') return ['See what there is: cielo balance'];
    return [retryAfterSeconds ? `Try again in ${retryAfterSeconds} s.` : 'Try again a little later.'];
  }
}

const exitCodes: Record<number, ExitCode> = {
  401: ExitCode.notAllowed,
  403: ExitCode.notAllowed,
  429: ExitCode.exhausted,
};

/** `negative_prompt` is `--negative-prompt` on the command line; the prompt itself has no option. */
function optionOf(param: string): string {
  if (param === 'input_reference') return '--reference';
  return param === 'prompt' || param === 'id' ? param : `--${param.replaceAll('_', '-')}`;
}
