import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { MODEL_SERVER, type ModelServer } from '@cielo/inference';

/** A model that is ready stays so for this long without being asked again; one that is not is asked at the next look. */
const TRUSTED_MS = 2_000;

/** Which models can be rendered now. Nobody is claimed for one that cannot: an engine that is away must not use up attempts. */
@Injectable()
export class ReadyModels {
  private readonly readyUntilMs = new Map<string, number>();

  constructor(
    @Inject(MODEL_SERVER) private readonly modelServer: ModelServer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async readyAmong(models: Iterable<string>): Promise<ReadonlySet<string>> {
    const asked = [...new Set(models)];
    const answers = await Promise.all(asked.map((model) => this.isReady(model)));
    return new Set(asked.filter((_, i) => answers[i]));
  }

  private async isReady(model: string): Promise<boolean> {
    if ((this.readyUntilMs.get(model) ?? 0) > this.clock.monotonicMs()) return true;
    const ready = await this.modelServer.ready(model);
    if (ready) this.readyUntilMs.set(model, this.clock.monotonicMs() + TRUSTED_MS);
    return ready;
  }
}
