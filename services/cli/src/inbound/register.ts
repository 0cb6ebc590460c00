import type { Command } from 'commander';
import type { ExitCode } from '../domain/exit-code.ts';
import type { CommonOptions, Session } from './session.ts';

/** What a command does. `args` are its arguments in order; undefined means exit code 0. */
export type Action<Options> = (
  session: Session,
  options: Options & CommonOptions,
  args: readonly unknown[],
) => Promise<ExitCode | void>;

/** Joins an action to a command: opens its session before, and keeps its exit code. */
export type Register = <Options extends object>(command: Command, action: Action<Options>) => void;
