export { credits } from './service.ts';
export { GrantCredits, type GrantInput } from './application/grant-credits.ts';
export { AdjustWallet, type AdjustInput, type RevokeInput } from './application/adjust-wallet.ts';
export { auditWallet, type Violation } from './audit/audit.ts';
export { auditCredits, entriesOf } from './audit/audit-credits.ts';
export type { Entry } from './domain/entry.ts';
export type { Wallet } from './domain/wallet.ts';
