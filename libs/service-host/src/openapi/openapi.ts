/** A part of an OpenAPI 3.1 document: what one service answers. */
export interface OpenApiFragment {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly schemas: Readonly<Record<string, object>>;
  readonly tags: readonly string[];
}
