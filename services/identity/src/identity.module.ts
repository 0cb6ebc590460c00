import { Module } from '@nestjs/common';
import { RANDOM, type Random } from '@cielo/effects';
import { CONFIG, PROFILE, provideDocuments, type Profile } from '@cielo/service-host';
import { ChangePlan } from './accounts/application/change-plan.ts';
import { IdentifyCaller } from './accounts/application/identify.ts';
import { IssueInvite } from './accounts/application/issue-invite.ts';
import { IssueKey } from './accounts/application/issue-key.ts';
import { JoinWaitlist } from './accounts/application/join-waitlist.ts';
import { ListKeys } from './accounts/application/list-keys.ts';
import { ACCOUNTS, INVITES, KEYS, PEPPER, WAITLIST } from './accounts/application/needs.ts';
import { OpenAccount } from './accounts/application/open-account.ts';
import { OpenFirstAccount } from './accounts/application/open-first-account.ts';
import { RedeemInvite } from './accounts/application/redeem-invite.ts';
import { RevokeKey } from './accounts/application/revoke-key.ts';
import { ShowAccount } from './accounts/application/show-account.ts';
import { Callers } from './accounts/inbound/access.grpc.ts';
import { AccountsHttp } from './accounts/inbound/accounts.http.ts';
import { InvitesHttp } from './accounts/inbound/invites.http.ts';
import { accountsCollection } from './accounts/outbound/accounts.collection.ts';
import { invitesCollection } from './accounts/outbound/invites.collection.ts';
import { keysCollection } from './accounts/outbound/keys.collection.ts';
import { pepperOf } from './accounts/outbound/pepper.file.ts';
import { waitlistCollection } from './accounts/outbound/waitlist.collection.ts';
import { Cast } from './casting/application/cast.ts';
import { ForgetCastings } from './casting/application/forget-castings.ts';
import { CASTINGS } from './casting/application/needs.ts';
import { GenerationEvents } from './casting/inbound/generation.events.ts';
import { CastingNotYet } from './casting/inbound/not-yet.http.ts';
import { CastingUpkeep } from './casting/inbound/upkeep.schedule.ts';
import { castingsCollection } from './casting/outbound/castings.collection.ts';
import type { IdentityConfig } from './config.ts';
import { ChangeLaunches } from './launches/application/change-launches.ts';
import { Decide } from './launches/application/decide.ts';
import { LoadLaunches } from './launches/application/load-launches.ts';
import { LAUNCH_BOOK, SHIPPED_LAUNCHES, STOP_LIST } from './launches/application/needs.ts';
import { ShowLaunches } from './launches/application/show-launches.ts';
import { StopGeneration } from './launches/application/stop-generation.ts';
import { LaunchDecisions } from './launches/inbound/launches.grpc.ts';
import { LaunchesHttp } from './launches/inbound/launches.http.ts';
import { launchesCollection } from './launches/outbound/launches.collection.ts';
import { readLaunches } from './launches/outbound/launches.file.ts';
import { stopsCollection } from './launches/outbound/stops.collection.ts';

/** Accounts and their keys, launches, and who may be cast. */
@Module({
  controllers: [Callers, LaunchDecisions, GenerationEvents, AccountsHttp, InvitesHttp, LaunchesHttp, CastingNotYet],
  providers: [
    OpenAccount,
    OpenFirstAccount,
    IssueKey,
    IdentifyCaller,
    ListKeys,
    RevokeKey,
    ShowAccount,
    ChangePlan,
    IssueInvite,
    RedeemInvite,
    JoinWaitlist,

    LoadLaunches,
    ChangeLaunches,
    StopGeneration,
    ShowLaunches,
    Decide,

    Cast,
    ForgetCastings,
    CastingUpkeep,

    provideDocuments(ACCOUNTS, accountsCollection),
    provideDocuments(KEYS, keysCollection),
    provideDocuments(INVITES, invitesCollection),
    provideDocuments(WAITLIST, waitlistCollection),
    provideDocuments(LAUNCH_BOOK, launchesCollection),
    provideDocuments(STOP_LIST, stopsCollection),
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
