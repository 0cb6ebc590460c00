import { HttpProblem } from './problem.ts';

/** The rest of such a body is not worth reading, so its connection is not used again. */
export function tooLarge(maxBytes: number): HttpProblem {
  return new HttpProblem(413, `The body is too large: at most ${maxBytes} bytes are allowed.`, {
    headers: { connection: 'close' },
  });
}
