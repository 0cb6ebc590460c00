/** All clips' scopes lie below it. */
export const CLIP_SCOPES = 'clips';

/** Where everything lies that delivery stores for a generation. Its tracks lie elsewhere and are orchestration's. */
export function scopeOf(generationId: string): string {
  return `${CLIP_SCOPES}/${generationId}`;
}

export function generationOf(scope: string): string {
  return scope.slice(CLIP_SCOPES.length + 1);
}

/** Where what a caller brought along for a generation lies. */
export function uploadScopeOf(generationId: string): string {
  return `uploads/${generationId}`;
}
