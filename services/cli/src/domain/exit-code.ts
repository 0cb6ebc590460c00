/** How the command ends; scripts may rely on these. */
export const ExitCode = {
  ok: 0,
  /** The generation ended without a clip, or the platform could not do what was asked. */
  failed: 1,
  /** The command line, or a field of the request, makes no sense. */
  usage: 2,
  /** Nothing answers at the address, or what answers is not Cielo. */
  unreachable: 3,
  /** No key, a key that is not accepted, or not allowed (a country that is not open). */
  notAllowed: 4,
  /** Not enough credits, or too much at once. */
  exhausted: 5,
  /** No such generation, or somebody else's. */
  notFound: 6,
  /** A file could not be written. */
  file: 7,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The same in words, for `--help`. */
export const exitCodeHelp = `Exit codes:
  0    done
  1    the generation ended without a clip, or the platform failed
  2    the command line or a field of the request is wrong
  3    nothing answers at the address
  4    no key, key not accepted, or not allowed here
  5    not enough credits, or too many at once
  6    no such generation
  7    a file could not be written
  130  stopped with Ctrl-C; the generation was cancelled`;
