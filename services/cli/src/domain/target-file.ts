/** What the caller asked for with `-o`, as far as the disk has been looked at. */
export interface Wanted {
  readonly output: string | undefined;
  /** Whether `output` is a folder that exists, or ends in a separator. */
  readonly isFolder: boolean;
}

const extensions = { video: 'mp4', thumbnail: 'webp', spritesheet: 'jpg' } as const;

export type Variant = keyof typeof extensions;

export const variants = Object.keys(extensions) as Variant[];

/** The file that a clip goes to: what was named, or one named after the generation. Ids of the API are safe file names; anything else is made one. */
export function targetFile({ output, isFolder }: Wanted, id: string, variant: Variant): string {
  const own = `${id.replace(/[^\w-]/g, '_')}${variant === 'video' ? '' : `-${variant}`}.${extensions[variant]}`;
  if (output === undefined) return own;
  return isFolder ? `${output.replace(/[\\/]+$/, '')}/${own}` : output;
}
