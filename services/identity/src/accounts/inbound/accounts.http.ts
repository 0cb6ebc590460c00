import { Controller, Delete, Get, Post } from '@nestjs/common';
import { CallerOf, NeedsScope, type Caller } from '@cielo/access';
import { BodyOf, Operation, ParamOf } from '@cielo/service-host';
import { z } from 'zod';
import { IssueInvite } from '../application/issue-invite.ts';
import { IssueKey } from '../application/issue-key.ts';
import { ListKeys } from '../application/list-keys.ts';
import { RevokeKey } from '../application/revoke-key.ts';
import { ShowAccount } from '../application/show-account.ts';
import { scopesToGive } from '../domain/scopes.ts';
import { IssuedKeyShape, KeyBody, KeyDeletion, KeyList, Me } from './schemas.ts';
import { seconds, showKey } from './show.ts';

/** An account as its members see it, and its keys. */
@Controller('v1')
export class AccountsHttp {
  constructor(
    private readonly showAccount: ShowAccount,
    private readonly issueInvite: IssueInvite,
    private readonly issueKey: IssueKey,
    private readonly listKeys: ListKeys,
    private readonly revokeKey: RevokeKey,
  ) {}

  @Get('me')
  @Operation({ id: 'getMe', tag: 'Account', summary: 'Whose key this is, and from where the call comes', answer: Me })
  async me(@CallerOf() caller: Caller) {
    const { id, plan, homeCountry, timeZone, members, invites, openedAtMs } = await this.showAccount.run(
      caller.accountId,
    );
    return {
      object: 'account',
      id,
      plan,
      home_country: homeCountry,
      time_zone: timeZone,
      // A limited key may be in other hands than its account's.
      members: members.map(({ id, role, email = null }) => ({
        id,
        role,
        email: caller.scopes.length > 0 ? null : email,
      })),
      invites_left: Math.max(0, invites - (await this.issueInvite.given(id))),
      created_at: seconds(openedAtMs),
      key_id: caller.keyId,
      scopes: caller.scopes,
      country: caller.country,
      country_source: caller.countrySource,
      client: caller.client,
    };
  }

  @Get('api_keys')
  @NeedsScope('keys:read')
  @Operation({
    id: 'listApiKeys',
    tag: 'Account',
    summary: 'The keys of the account, the youngest first',
    answer: KeyList,
  })
  async keys(@CallerOf() { accountId }: Caller) {
    const data = (await this.listKeys.run(accountId)).map(showKey);
    return { object: 'list', data, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: false };
  }

  @Post('api_keys')
  @NeedsScope('keys:write')
  @Operation({
    id: 'createApiKey',
    tag: 'Account',
    summary: 'A new key; it can be read in this answer only',
    answer: IssuedKeyShape,
  })
  async issue(
    @CallerOf() { accountId, scopes: own }: Caller,
    @BodyOf(KeyBody) { name, scopes, expires_at: expiresAt }: z.output<typeof KeyBody>,
  ) {
    const { key, secret } = await this.issueKey.run({
      accountId,
      name,
      scopes: scopesToGive(own, scopes),
      ...(expiresAt === undefined ? {} : { expiresAtMs: expiresAt * 1000 }),
    });
    return { ...showKey(key), key: secret };
  }

  @Delete('api_keys/:id')
  @NeedsScope('keys:write')
  @Operation({ id: 'deleteApiKey', tag: 'Account', summary: 'Takes a key back, at once', answer: KeyDeletion })
  async revoke(@CallerOf() { accountId }: Caller, @ParamOf('id', z.string()) keyId: string) {
    await this.revokeKey.run({ accountId, keyId });
    return { id: keyId, object: 'api_key.deleted', deleted: true };
  }
}
