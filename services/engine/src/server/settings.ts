import { availableParallelism } from 'node:os';
import type { EncoderChoice } from '../workers/messages.ts';

/** What can be set, by environment variables. */
export interface Settings {
  /** `ENGINE_HOST`: the address to listen on; nobody has to show who he is there. Default 127.0.0.1. */
  readonly host: string;
  /** `PORT`: the port to listen on; 0 for any. Default 0. */
  readonly port: number;
  /** `ENGINE_WORKERS`: threads that draw, 1 to 64. Default: one per core. */
  readonly workers: number;
  /** `ENGINE_ENCODER`: auto, wasm, node-av or ffmpeg. Default auto. */
  readonly encoder: EncoderChoice;
  /** `ENGINE_WAITING`: renders that may wait for the one that runs. Default 8. */
  readonly waiting: number;
  /** `ENGINE_HANG_MS`: how long a thread may draw nothing before it is replaced. Default 20,000. */
  readonly hangMs: number;
}

const ENCODERS: readonly EncoderChoice[] = ['auto', 'wasm', 'node-av', 'ffmpeg'];

/** Settings that make no sense; says all of them at once. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

/** @throws WrongSettings */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const whole = (name: string, fallback: number, low: number, high: number): number => {
    const text = environment[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (!Number.isInteger(value) || value < low || value > high)
      problems.push(`${name} is "${text}", but must be a whole number from ${low} to ${high}`);
    return value;
  };
  const encoder = environment['ENGINE_ENCODER'] || 'auto';
  if (!ENCODERS.includes(encoder as EncoderChoice))
    problems.push(`ENGINE_ENCODER is "${encoder}", but must be one of ${ENCODERS.join(', ')}`);
  const settings: Settings = {
    host: environment['ENGINE_HOST'] || '127.0.0.1',
    port: whole('PORT', 0, 0, 65_535),
    workers: whole('ENGINE_WORKERS', availableParallelism(), 1, 64),
    encoder: encoder as EncoderChoice,
    waiting: whole('ENGINE_WAITING', 8, 0, 1000),
    hangMs: whole('ENGINE_HANG_MS', 20_000, 100, 600_000),
  };
  if (problems.length > 0) throw new WrongSettings(problems.join('; '));
  return settings;
}
