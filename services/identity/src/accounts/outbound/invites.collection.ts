import type { CollectionSpec, Json } from '@cielo/documents';
import type { Invite } from '../domain/invite.ts';

/** The invites, by `<issuer>:<number>`. */
export const invitesCollection: CollectionSpec<Invite> = {
  name: 'invites',
  shape: 1,
  indexes: {
    code: ({ code }) => ({ group: code }),
    issuer: ({ issuerId, number }) => ({ group: issuerId, order: number }),
  },
  toStored: (invite) => invite as unknown as Json,
  fromStored: (stored) => stored as unknown as Invite,
};
