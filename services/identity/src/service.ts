import { defineService } from '@cielo/service-host';
import { identityConfig } from './config.ts';
import { IdentityModule } from './identity.module.ts';

/** Accounts and their keys, launches, and who may be cast. */
export const identity = defineService({ name: 'identity', config: identityConfig, module: IdentityModule });
