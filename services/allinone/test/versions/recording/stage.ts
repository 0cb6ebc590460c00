import { credits } from '@cielo/credits';
import { CostlessMastering, deliveryWith } from '@cielo/delivery';
import { identity } from '@cielo/identity';
import { aSmallClip, ScriptedModelServer } from '@cielo/inference';
import { CostlessLook, moderationWith } from '@cielo/moderation';
import { orchestration } from '@cielo/orchestration';
import { createLog, createService, listen, openEmbeddedPlatform, type RunningService } from '@cielo/service-host';

/** Waits that are short, so that a story takes moments. */
const SETTINGS = {
  IDENTITY_KEY_PEPPER: 'the pepper of every recorded history, long enough',
  ORCHESTRATION_RENDER_SLOTS: '3',
  ORCHESTRATION_OPEN_PRO: '50',
  ORCHESTRATION_BEAT_MS: '100',
  ORCHESTRATION_RETRY_MS: '200',
  ORCHESTRATION_WATCHDOG_MS: '200',
  ORCHESTRATION_PACE_FLUSH_MS: '500',
  DELIVERY_MASTERING_POLL_MS: '200',
  DELIVERY_EXPIRY_MS: '200',
  DELIVERY_SWEEP_MS: '1000',
  DELIVERY_SWEEP_GRACE_MS: '500',
  CREDITS_EXPIRY_SWEEP_MS: '300',
  ACCESS_ACCOUNT_PER_MINUTE: '0',
  ACCESS_ADDRESS_PER_MINUTE: '0',
};

/** What a prompt tells the engine and the muxer to do, beside making a clip. */
export const WORDS = {
  waits: 'waits at the engine',
  failsOnce: 'fails once',
  failsAlways: 'fails always',
  isRefused: 'is refused by the engine',
  isDark: 'is all dark',
  waitsForMuxer: 'waits at the muxer',
  breaksMuxer: 'breaks the muxer',
} as const;

/** The five services as they are, in one process, with an engine and a muxer that do as the prompt says. */
export interface Stage {
  service(name: string): RunningService;
  url(name: string): string;
  /** Lets go of those that wait. */
  release(what: 'engine' | 'muxer'): void;
  /** Ends the service and starts it with other settings. */
  restart(name: string, settings: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(home: string): Promise<Stage> {
  const log = createLog({ level: 'error' });
  const engineGate = gate();
  const muxerGate = gate();
  const attempts = new Map<string, number>();
  const engine = new ScriptedModelServer(function* (request) {
    const { prompt } = request;
    const nth = (attempts.get(prompt) ?? 0) + 1;
    attempts.set(prompt, nth);
    yield { say: { kind: 'progress', stage: 'drawing', done: 1, total: 4 } };
    if (prompt.includes(WORDS.waits)) yield { until: engineGate.opened };
    const breaks = prompt.includes(WORDS.failsAlways) || (prompt.includes(WORDS.failsOnce) && nth === 1);
    if (breaks) yield { fail: 'the engine ran out of memory', retryable: true };
    if (prompt.includes(WORDS.isRefused)) yield { fail: 'the engine cannot draw this', retryable: false };
    yield* aSmallClip(request);
  });
  const costless = new CostlessMastering();
  const mastering = {
    make: async (work: Parameters<CostlessMastering['make']>[0]) => {
      const words = Buffer.concat(await Promise.all(work.tracks.map((track) => work.read(track)))).toString();
      if (words.includes(WORDS.waitsForMuxer)) await muxerGate.opened;
      if (words.includes(WORDS.breaksMuxer)) throw new Error('the muxer broke off');
      return costless.make(work);
    },
  };
  const look: typeof CostlessLook = {
    async look(jpeg, clip) {
      const facts = await CostlessLook.look(jpeg, clip);
      const isDark = new TextDecoder().decode(jpeg).includes(WORDS.isDark);
      return isDark && facts ? { ...facts, luma: Uint8Array.of(0, 0) } : facts;
    },
  };
  const platform = await openEmbeddedPlatform({ home, modelServer: engine, log, environment: SETTINGS });
  const definitions = [identity, credits, moderationWith(look), orchestration, deliveryWith(mastering)] as const;
  const running = new Map<string, { service: RunningService; listener: Awaited<ReturnType<typeof listen>> }>();

  const start = async (name: string, settings: Readonly<Record<string, string>> = {}) => {
    const definition = definitions.find((one) => one.name === name)! as typeof identity;
    const service = await createService(definition, platform, { environment: { ...SETTINGS, ...settings } });
    running.set(name, { service, listener: await listen(service.handle, { host: '127.0.0.1', port: 0 }) });
  };
  const stop = async (name: string) => {
    const { service, listener } = running.get(name)!;
    await listener.close(0);
    await service.close();
  };
  for (const { name } of definitions) await start(name);
  return {
    service: (name) => running.get(name)!.service,
    url: (name) => running.get(name)!.listener.url,
    release: (what) => (what === 'engine' ? engineGate : muxerGate).open(),
    restart: async (name, settings) => {
      await stop(name);
      await start(name, settings);
    },
    close: async () => {
      for (const { name } of definitions) await stop(name);
      await platform.close();
    },
  };
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
