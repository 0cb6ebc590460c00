import type { FactoryProvider, InjectionToken } from '@nestjs/common';
import { DOCUMENT_STORE, type CollectionSpec, type DocumentStore, type Documents } from '@cielo/documents';

/** Opens a collection under a token: `provideDocuments(WALLETS, walletsCollection)` among a module's providers. */
export function provideDocuments<T>(token: InjectionToken, spec: CollectionSpec<T>): FactoryProvider<Documents<T>> {
  return { provide: token, useFactory: (store: DocumentStore) => store.collection(spec), inject: [DOCUMENT_STORE] };
}
