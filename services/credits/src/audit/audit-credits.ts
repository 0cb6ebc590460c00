import type { DocumentStore } from '@cielo/documents';
import type { Entry } from '../domain/entry.ts';
import { journalCollection } from '../outbound/journal.collection.ts';
import { walletsCollection } from '../outbound/wallets.collection.ts';
import { auditWallet, type Violation } from './audit.ts';

/**
 * Audits the wallet of an account as it lies in the documents of credits. The journal follows the wallet: let the service drain first.
 * An account without a wallet has nothing to find.
 */
export async function auditCredits(documents: DocumentStore, accountId: string): Promise<Violation[]> {
  const wallet = await documents.collection(walletsCollection).get(accountId);
  if (!wallet) return [];
  return auditWallet(wallet, await entriesOf(documents, accountId));
}

/** Every entry of the account's journal, in order. */
export async function entriesOf(documents: DocumentStore, accountId: string): Promise<Entry[]> {
  const journal = documents.collection(journalCollection);
  const entries: Entry[] = [];
  let after: string | undefined;
  do {
    const page = await journal.find('account', accountId, { limit: 1000, ...(after ? { after } : {}) });
    entries.push(...page.items.map(({ aggregate }) => aggregate));
    after = page.next;
  } while (after);
  return entries;
}
