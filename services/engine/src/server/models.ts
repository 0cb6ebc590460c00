import type { Quality } from '../picture/quality.ts';

export interface EngineModel {
  readonly quality: Quality;
  readonly sound: boolean;
}

/** The models of this engine: one way of making clips, in three qualities. */
export const MODELS: Readonly<Record<string, EngineModel>> = {
  'cielo-turbo': { quality: 'turbo', sound: false },
  'cielo-standard': { quality: 'standard', sound: true },
  'cielo-pro': { quality: 'pro', sound: true },
};
