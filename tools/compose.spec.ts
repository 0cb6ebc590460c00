import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { credits } from '@cielo/credits';
import { delivery } from '@cielo/delivery';
import { identity } from '@cielo/identity';
import { moderation } from '@cielo/moderation';
import { orchestration } from '@cielo/orchestration';
import { commonConfig, joinConfigs, readConfig } from '@cielo/service-host';
import { isOwnRoute } from '../libs/service-host/src/health/own-routes.ts';
import { ROUTES } from '../services/allinone/src/apart/routes.ts';
import { readSettings as readEngineSettings } from '../services/engine/src/server/settings.ts';

/** What these tests can say of the containers without an engine to run them: that the files and the code mean the same. */

interface Container {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly deploy?: { readonly resources?: { readonly limits?: { readonly memory?: string } } };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const FOLDER = join(import.meta.dirname, '..', 'deploy', 'compose');
const ROOT = join(FOLDER, '..', '..');
const FILES = ['compose.yaml', 'compose.observability.yaml', 'compose.gpu.yaml'];
const PINNED = /^[a-z0-9./-]+:[A-Za-z0-9._-]+@sha256:[0-9a-f]{64}$/;
const VARIABLE = /\$\{([A-Z0-9_]+)(?::([-?])([^}]*))?\}/g;
const SERVICES = { identity, credits, moderation, orchestration, delivery };
/** Settings that only services say something to that use the effect. */
const OF_EFFECT = { objects: 'S3_', models: 'MODEL_' } as const;

const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

/** As somebody fills it in who answers only what is empty. */
const filledIn: Readonly<Record<string, string>> = {
  CIELO_BOOTSTRAP_KEY: 'sk-0123456789abcdef',
  IDENTITY_KEY_PEPPER: 'p'.repeat(40),
  DELIVERY_MEDIA_KEYS: `k1=${Buffer.alloc(36).toString('base64url')}`,
};

/** Variables as Compose puts them in. */
function interpolated(yaml: string): string {
  return yaml.replace(VARIABLE, (_, name: string, kind?: string, usual?: string) =>
    kind === '-' ? usual! : (filledIn[name] ?? 'secret'),
  );
}

function containersOf(file: string): Readonly<Record<string, Container>> {
  return (parse(interpolated(text(file)), { merge: true }) as { services: Record<string, Container> }).services;
}

const base = containersOf('compose.yaml');
const ours = Object.entries(base).filter(([, { command }]) => command?.[0]?.startsWith('services/'));
/** Of every file, with what the base says of the same one. */
const everywhere = FILES.flatMap((file) =>
  Object.entries(containersOf(file)).map(([name, container]) => ({ file, name, container, known: base[name] })),
);

/** The service whose program a container runs. */
const programOf = ({ command }: Container) => /^services\/(\w+)\/dist\/main\.js$/.exec(command![0]!)![1]!;

/** What each file gives a container of ours. */
function environmentsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const added = FILES.slice(1).map((file) => containersOf(file)[name]?.environment ?? {});
  return [{}, ...added].map((more) => ({ ...base[name]!.environment, ...more }));
}

describe('the containers', () => {
  it('are of images that are pinned by digest, or are built here from such', () => {
    for (const { name, container, known } of everywhere) {
      if (container.build) expect(container.build).toMatchObject({ dockerfile: 'deploy/compose/Dockerfile' });
      else if (container.image ?? !known) expect(container.image, name).toMatch(PINNED);
    }
    const [from, stages] = [/^FROM (\S+) AS (\S+)$/gm, new Set<string>()];
    for (const [, image, stage] of text('Dockerfile').matchAll(from)) {
      stages.add(stage!);
      expect(image).toMatch(PINNED);
    }
    expect(text('Dockerfile').match(/^FROM /gm)).toHaveLength(stages.size);
    for (const [, { build }] of Object.entries(base)) if (build) expect(stages).toContain(build.target);
  });

  it('come back after a fault, are bounded in memory, may do nothing special, and say how they are', () => {
    for (const { name, container, known } of everywhere) {
      const all = known ?? container;
      expect(all.restart, name).toBe('unless-stopped');
      expect(all.deploy?.resources?.limits?.memory, name).toMatch(/^\d+[MG]$/);
      expect(all.cap_drop, name).toEqual(['ALL']);
      expect(all.security_opt, name).toEqual(['no-new-privileges:true']);
      if (name !== 'tempo') expect(all.healthcheck?.test.length, name).toBeGreaterThan(1);
      for (const needed of Object.keys(all.depends_on ?? {})) expect(base[needed]?.healthcheck, needed).toBeDefined();
    }
  });

  it('are all there', () => {
    expect(Object.keys(base).sort()).toEqual(
      [...Object.keys(SERVICES), 'worker', 'engine', 'gateway', 'kafka', 'mongo', 's3'].sort(),
    );
    for (const [, container] of ours)
      expect(existsSync(join(ROOT, 'services', programOf(container), 'src', 'main.ts'))).toBe(true);
  });

  it('take every variable from .env, which names no other', () => {
    const used = new Set(FILES.flatMap((file) => [...text(file).matchAll(VARIABLE)].map(([, name]) => name!)));
    const named = [...text('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name!);
    expect([...used].sort()).toEqual([...named].sort());
  });
});

describe('the containers of services', () => {
  it.each(ours.filter(([name]) => name !== 'engine'))(
    '%s: knows each setting that it is given, and can use it',
    (name, container) => {
      const { config, uses = [] } = SERVICES[programOf(container) as keyof typeof SERVICES];
      const all = joinConfigs(commonConfig, config);
      const foreign = Object.entries(OF_EFFECT).flatMap(([use, prefix]) =>
        uses.some((one) => one === use) ? [] : [prefix],
      );
      for (const environment of environmentsOf(name)) {
        const names = Object.keys(environment);
        expect(
          names.filter((one) => !(one in all.settings) || foreign.some((prefix) => one.startsWith(prefix))),
        ).toEqual([]);
        expect(() => readConfig(all, environment)).not.toThrow();
      }
    },
  );

  it('the engine: knows each setting that it is given', () => {
    const { ENGINE_HOST, PORT, ...rest } = base['engine']!.environment!;
    expect(rest).toEqual({});
    expect(readEngineSettings({ ENGINE_HOST, PORT })).toMatchObject({ host: '0.0.0.0', port: 8001 });
  });

  it('meet where they say', () => {
    for (const [name, { environment }] of ours) {
      const settings = environment!;
      if (name === 'engine') continue;
      const questions = settings['QUESTIONS_LISTEN']!.split(':')[1];
      const addresses = settings['QUESTIONS_ADDRESSES']!.split(',').map((entry) => entry.split(/[=:]/));
      expect(addresses).toEqual(Object.keys(SERVICES).map((service) => [service, service, questions]));
      const { hostname, port } = new URL(settings['S3_ENDPOINT'] ?? 'http://s3:7070');
      expect([hostname, text('compose.yaml').includes(`--port :${port} `)]).toEqual(['s3', true]);
      expect(new URL(settings['MONGO_URL']!).hostname).toBe('mongo');
      expect(settings['KAFKA_BROKERS']).toBe(base['kafka']!.environment!['KAFKA_ADVERTISED_LISTENERS']!.split('//')[1]);
    }
    const engineAt = `engine:${base['engine']!.environment!['PORT']}`;
    expect(base['worker']!.environment!['MODEL_SERVERS']).toBe(engineAt);
    expect(containersOf('compose.gpu.yaml')['worker']!.environment!['MODEL_SERVERS']).toBe(`triton:8001,${engineAt}`);
    expect(containersOf('compose.gpu.yaml')['triton']!.command).toContain('--grpc-port=8001');
  });

  it('are asked for their health and their metrics where they answer', () => {
    for (const [name, { environment, healthcheck }] of ours) {
      const asked = healthcheck!.test.at(-1)!;
      const port = environment!['PORT'];
      if (name === 'engine') expect(asked).toContain(`connect(${port}, '127.0.0.1')`);
      else {
        const url = new URL(/http:[^']+/.exec(asked)![0]);
        expect([url.port, isOwnRoute(url.pathname)], name).toEqual([port, true]);
      }
    }
    const [job] = (parse(text('observability/prometheus.yaml')) as PrometheusConfig).scrape_configs;
    const [found] = job.dns_sd_configs;
    expect(isOwnRoute(job.metrics_path)).toBe(true);
    expect(found.names).toEqual(ours.map(([name]) => name).filter((name) => name !== 'engine'));
    for (const name of found.names) expect(base[name]!.environment!['PORT']).toBe(String(found.port));
  });
});

interface PrometheusConfig {
  readonly scrape_configs: readonly [
    {
      readonly metrics_path: string;
      readonly dns_sd_configs: readonly [{ readonly names: string[]; readonly port: number }];
    },
  ];
}

describe('the gateway', () => {
  const conf = text('gateway.conf');
  const [, map] = /map \$uri \$service \{([^}]*)\}/.exec(conf)!;
  const lines = map!.split('\n').flatMap((line) => /^\s*(\S+) (\w+);$/.exec(line)?.slice(1) ?? []);
  const rules = Array.from({ length: lines.length / 2 }, (_, i) => ({
    pattern: lines[2 * i]!,
    service: lines[2 * i + 1]!,
  }));
  const [, proxied] = /location ~ (\S+) \{/.exec(conf)!;

  /** As nginx does: the first pattern that matches. */
  const routed = (path: string) =>
    (rules.find(({ pattern }) => pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path)) ?? rules[0]!)
      .service;

  it('leads every path to the service that answers it', () => {
    expect(rules[0]).toEqual({ pattern: 'default', service: 'identity' });
    for (const [path, service] of ROUTES) {
      for (const below of ['', '/x', '/x/y']) {
        const asked = `${path.replace(/:\w+/g, 'x')}${below}`;
        const exact = ROUTES.filter(([other]) => other !== path && matches(other, asked) && other.length > path.length);
        if (exact.length > 0) continue;
        expect(`${asked} → ${routed(asked)}`).toBe(`${asked} → ${service}`);
        expect(asked).toMatch(new RegExp(proxied!));
      }
    }
    expect(routed('/v1/videosx')).toBe('identity');
    for (const own of ['/', '/clips/1', '/health/ready', '/metrics', '/mediaplayer'])
      expect(own).not.toMatch(new RegExp(proxied!));
  });

  it('asks where the services listen, in a network whose word they take', () => {
    const [, port] = /proxy_pass http:\/\/\$service:(\d+);/.exec(conf)!;
    for (const service of Object.keys(SERVICES)) expect(base[service]!.environment!['PORT']).toBe(port);
    const { networks } = parse(interpolated(text('compose.yaml')), { merge: true }) as {
      networks: { default: { ipam: { config: { subnet: string }[] } } };
    };
    expect(base['identity']!.environment!['ACCESS_TRUSTED_PROXIES']).toBe(networks.default.ipam.config[0]!.subnet);
  });

  it('lets the console load what it may in the one-process form, and no more', () => {
    const site = readFileSync(join(ROOT, 'services/allinone/src/site.ts'), 'utf8');
    const [, policy] = /Content-Security-Policy "([^"]+)"/.exec(text('console.headers'))!;
    expect(site).toContain(`"${policy}"`);
  });
});

function matches(route: string, path: string): boolean {
  return new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}(/|$)`).test(path);
}
