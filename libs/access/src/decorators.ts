import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Visitor } from './visitor.ts';

export const PUBLIC = 'cielo:public';
export const SCOPES = 'cielo:scopes';

/** What the guard leaves on a request. */
export interface Admitted {
  visitor?: Visitor;
}

/** The operation needs no key. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

/** The operation needs a key that may do this. A key without scopes may do everything that its account may. */
export const NeedsScope = (scope: string): CustomDecorator => SetMetadata(SCOPES, scope);

/** Who is calling: a {@link Caller}. Undefined in a public operation that was called without a key. */
export const CallerOf = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<Admitted & { caller?: unknown }>().caller,
);

/** Where a call comes from and through which client: a {@link Visitor}; known in public operations too. */
export const VisitorOf = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<Admitted>().visitor,
);
