import type { INestApplicationContext } from '@nestjs/common';
import type { OpenApiFragment } from './openapi.ts';

export function describeOperations(_application: INestApplicationContext): OpenApiFragment {
  return { paths: {}, schemas: {}, tags: [] };
}
