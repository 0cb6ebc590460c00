import { Controller } from '@nestjs/common';
import { Identify, IdentifyResponse, type IdentifyRequest } from '@cielo/contracts';
import { Answers } from '@cielo/service-host';
import { IdentifyCaller } from '../application/identify.ts';

/** Answers who is calling. */
@Controller()
export class Callers {
  constructor(private readonly identify: IdentifyCaller) {}

  @Answers(Identify) async identified({ key: secret }: IdentifyRequest): Promise<IdentifyResponse> {
    const { account, key } = await this.identify.run(secret);
    const { id: accountId, plan, homeCountry } = account;
    return { $type: IdentifyResponse.$type, accountId, keyId: key.id, plan, homeCountry, scopes: key.scopes };
  }
}
