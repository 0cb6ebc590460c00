import { Module } from '@nestjs/common';
import { RANDOM, type Random } from '@cielo/effects';
import { CONFIG, PROFILE, provideDocuments, type Profile } from '@cielo/service-host';
import { IdentifyCaller } from './accounts/application/identify.ts';
import { IssueKey } from './accounts/application/issue-key.ts';
import { ListKeys } from './accounts/application/list-keys.ts';
import { ACCOUNTS, KEYS, PEPPER } from './accounts/application/needs.ts';
import { OpenAccount } from './accounts/application/open-account.ts';
import { OpenFirstAccount } from './accounts/application/open-first-account.ts';
import { RevokeKey } from './accounts/application/revoke-key.ts';
import { ShowAccount } from './accounts/application/show-account.ts';
import { Callers } from './accounts/inbound/access.grpc.ts';
import { AccountsHttp } from './accounts/inbound/accounts.http.ts';
import { accountsCollection } from './accounts/outbound/accounts.collection.ts';
import { keysCollection } from './accounts/outbound/keys.collection.ts';
import { pepperOf } from './accounts/outbound/pepper.file.ts';
import { Cast } from './casting/application/cast.ts';
import { CASTINGS } from './casting/application/needs.ts';
import { GenerationEvents } from './casting/inbound/generation.events.ts';
import { CastingNotYet } from './casting/inbound/not-yet.http.ts';
import { castingsCollection } from './casting/outbound/castings.collection.ts';
import type { IdentityConfig } from './config.ts';
import { ChangeLaunches } from './launches/application/change-launches.ts';
import { Decide } from './launches/application/decide.ts';
import { LoadLaunches } from './launches/application/load-launches.ts';
import { LAUNCH_BOOK, SHIPPED_LAUNCHES } from './launches/application/needs.ts';
import { ShowLaunches } from './launches/application/show-launches.ts';
import { LaunchDecisions } from './launches/inbound/launches.grpc.ts';
import { LaunchesHttp } from './launches/inbound/launches.http.ts';
import { launchesCollection } from './launches/outbound/launches.collection.ts';
import { readLaunches } from './launches/outbound/launches.file.ts';

/** Accounts and their keys, launches, and who may be cast. */
@Module({
  controllers: [Callers, LaunchDecisions, GenerationEvents, AccountsHttp, LaunchesHttp, CastingNotYet],
  providers: [
    OpenAccount,
    OpenFirstAccount,
    IssueKey,
    IdentifyCaller,
    ListKeys,
    RevokeKey,
    ShowAccount,

    ChangeLaunches,
    LoadLaunches,
    ShowLaunches,
    Decide,

    Cast,

    provideDocuments(ACCOUNTS, accountsCollection),
    provideDocuments(KEYS, keysCollection),
    provideDocuments(LAUNCH_BOOK, launchesCollection),
    provideDocuments(CASTINGS, castingsCollection),
    {
      provide: PEPPER,
      useFactory: (config: IdentityConfig, profile: Profile, random: Random) => pepperOf(config, profile, random),
      inject: [CONFIG, PROFILE, RANDOM],
    },
    {
      provide: SHIPPED_LAUNCHES,
      useFactory: ({ IDENTITY_LAUNCHES }: IdentityConfig) => readLaunches(IDENTITY_LAUNCHES),
      inject: [CONFIG],
    },
  ],
})
export class IdentityModule {}
