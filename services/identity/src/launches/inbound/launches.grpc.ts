import { Controller } from '@nestjs/common';
import { DecideLaunch, DecideLaunchResponse, type DecideLaunchRequest } from '@cielo/contracts';
import { Answers } from '@cielo/service-host';
import { Decide } from '../application/decide.ts';

/** Answers whether something may be generated from where the caller is. */
@Controller()
export class LaunchDecisions {
  constructor(private readonly decide: Decide) {}

  @Answers(DecideLaunch) async decided({ $type: _, ...wish }: DecideLaunchRequest): Promise<DecideLaunchResponse> {
    const { version, ...decision } = await this.decide.run(wish);
    return DecideLaunchResponse.create({ ...decision, launchVersion: BigInt(version) });
  }
}
