import type { Picture } from './picture.ts';

/** What a caller asked for, as it came: types are right, values are not judged yet. Absent: the default. */
export interface Wish {
  readonly prompt?: string | undefined;
  readonly model?: string | undefined;
  readonly seconds?: string | number | undefined;
  readonly size?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly negative_prompt?: string | undefined;
  readonly seed?: number | undefined;
  readonly fps?: number | undefined;
  readonly audio?: boolean | undefined;
  /** The same as `audio`, under its peers' name. */
  readonly generate_sound?: boolean | undefined;
  readonly characters?: readonly { readonly id: string }[] | undefined;
  /** Read already, since it is part of what was asked for. */
  readonly input_reference?: Picture | undefined;
}

/** The model that is meant when none is named. */
export const DEFAULT_MODEL = 'sora-2';
