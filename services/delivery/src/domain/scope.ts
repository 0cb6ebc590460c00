const PREFIX = 'clips/';

/** Where everything lies that delivery stores for a generation. Its tracks lie elsewhere and are orchestration's. */
export function scopeOf(generationId: string): string {
  return `${PREFIX}${generationId}`;
}

/** All clips' scopes begin with it. */
export const CLIP_SCOPES = PREFIX;

export function generationOf(scope: string): string {
  return scope.slice(PREFIX.length);
}
