import type { Envelope } from '@cielo/eventing';

/** An outbox as it stands in a document: always written and read whole. */
export function outboxText(envelopes: readonly Envelope[]): string {
  return JSON.stringify(
    envelopes.map((envelope) => ({ ...envelope, body: Buffer.from(envelope.body).toString('base64') })),
  );
}

export function outboxOf(text: string | undefined): readonly Envelope[] {
  if (text === undefined) return [];
  const entries = JSON.parse(text) as (Omit<Envelope, 'body'> & { readonly body: string })[];
  return entries.map((entry) => ({ ...entry, body: Buffer.from(entry.body, 'base64') }));
}
