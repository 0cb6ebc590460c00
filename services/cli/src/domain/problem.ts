import { ExitCode } from './exit-code.ts';

/** Something went wrong in a way that the caller can act on. `hints` are further lines: what to do next. */
export abstract class Problem extends Error {
  abstract readonly exitCode: ExitCode;
  hints(): string[] {
    return [];
  }
  /** The error as the API would say it, for `--json`. */
  envelope(): object {
    return { error: { message: this.message, type: 'cli_error', param: null, code: null } };
  }
}

/** The command line cannot be carried out as it stands. */
export class UsageProblem extends Problem {
  readonly exitCode = ExitCode.usage;
}

/** A key is needed and none was given. */
export class NoKey extends Problem {
  readonly exitCode = ExitCode.notAllowed;
  override hints(): string[] {
    return [
      'Give one with --key or CIELO_API_KEY.',
      'On the machine that runs Cielo for development, run this in the folder where it was started, with the same CIELO_HOME.',
    ];
  }
}

/** A file or folder stands in the way. */
export class FileProblem extends Problem {
  readonly exitCode = ExitCode.file;
}

/** Nothing that speaks the API answers at the address. */
export class Unreachable extends Problem {
  readonly exitCode = ExitCode.unreachable;
  /** @param reason a system code such as ECONNREFUSED, or a sentence */
  constructor(
    readonly url: string,
    readonly reason: string,
    readonly isLocal: boolean,
  ) {
    super(`Cannot reach Cielo at ${url}: ${reasons[reason] ?? reason}.`);
  }
  override hints(): string[] {
    return this.isLocal
      ? ['Start it with: npm start', 'Another address: --url or CIELO_URL.']
      : ['Is the address right? Give another with --url or CIELO_URL.'];
  }
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_BODY_TIMEOUT: 'no answer in time',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted (self-signed)',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};
