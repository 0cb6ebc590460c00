import { Operation } from '@cielo/service-host';
import { z } from 'zod';

/** Describes an operation that clients know and that answers 501 for now. */
export function NotYet(id: string, tag: string): MethodDecorator {
  return Operation({ id, tag, summary: 'Not available yet: answers 501', answer: z.never() });
}
