import { defineService } from '@cielo/service-host';
import { creditsConfig } from './config.ts';
import { CreditsModule } from './credits.module.ts';

/** Wallets, prices and what was spent. */
export const credits = defineService({ name: 'credits', config: creditsConfig, module: CreditsModule });
