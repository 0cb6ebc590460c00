import { Module, type FactoryProvider } from '@nestjs/common';
import { CONFIG, provideDocuments } from '@cielo/service-host';
import { AdjustWallet } from './application/adjust-wallet.ts';
import { AskJournal } from './application/ask-journal.ts';
import { CaptureHold } from './application/capture-hold.ts';
import { ChangePlan } from './application/change-plan.ts';
import { ChangeWallet } from './application/change-wallet.ts';
import { ExpireGrants } from './application/expire-grants.ts';
import { GrantCredits } from './application/grant-credits.ts';
import { ListEntries } from './application/list-entries.ts';
import { JOURNAL, PACKS, PLANS, PRICE_BOOK, PRICED_MODELS, USAGE, WALLETS, type Tariff } from './application/needs.ts';
import { MeasureHolds } from './application/measure-holds.ts';
import { OpenWallet } from './application/open-wallet.ts';
import { PlaceHold } from './application/place-hold.ts';
import { QuotePrice } from './application/quote.ts';
import { RecordEntry } from './application/record-entry.ts';
import { RefundCapture } from './application/refund-capture.ts';
import { ReleaseHold } from './application/release-hold.ts';
import { ShowBalance } from './application/show-balance.ts';
import { ShowUsage } from './application/show-usage.ts';
import type { CreditsConfig } from './config.ts';
import { AccountEvents } from './inbound/account.events.ts';
import { CreditsHttp } from './inbound/credits.http.ts';
import { GenerationEvents } from './inbound/generation.events.ts';
import { Quotes } from './inbound/quotes.grpc.ts';
import { Upkeep } from './inbound/upkeep.schedule.ts';
import { WalletEvents } from './inbound/wallet.events.ts';
import { journalCollection } from './outbound/journal.collection.ts';
import { readPricedModels } from './outbound/priced-models.file.ts';
import { readTariff } from './outbound/tariff.file.ts';
import { usageCollection } from './outbound/usage.collection.ts';
import { walletsCollection } from './outbound/wallets.collection.ts';

const TARIFF = Symbol('credits.tariff');

const fromTariff = (provide: symbol, pick: (tariff: Tariff) => unknown): FactoryProvider => ({
  provide,
  useFactory: pick,
  inject: [TARIFF],
});

/** Wallets, prices and what was spent. */
@Module({
  controllers: [
    // in the order of the story
    AccountEvents,
    Quotes,
    GenerationEvents,
    WalletEvents,
    CreditsHttp,
  ],
  providers: [
    OpenWallet,
    ChangePlan,
    GrantCredits,
    QuotePrice,
    PlaceHold,
    CaptureHold,
    ReleaseHold,
    RefundCapture,
    AdjustWallet,
    ExpireGrants,
    MeasureHolds,
    RecordEntry,
    ShowBalance,
    ListEntries,
    ShowUsage,
    Upkeep,

    ChangeWallet,
    AskJournal,

    provideDocuments(WALLETS, walletsCollection),
    provideDocuments(JOURNAL, journalCollection),
    provideDocuments(USAGE, usageCollection),
    {
      provide: TARIFF,
      useFactory: ({ CREDITS_TARIFF }: CreditsConfig) => readTariff(CREDITS_TARIFF),
      inject: [CONFIG],
    },
    fromTariff(PRICE_BOOK, ({ priceBook }) => priceBook),
    fromTariff(PLANS, ({ plans }) => plans),
    fromTariff(PACKS, ({ packs }) => packs),
    {
      provide: PRICED_MODELS,
      useFactory: ({ CIELO_MODELS }: CreditsConfig) => readPricedModels(CIELO_MODELS),
      inject: [CONFIG],
    },
  ],
})
export class CreditsModule {}
