import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MetricsRegistry } from './metrics.ts';

/** How often the loop is looked at. Seldom enough that an idle process stays idle. */
const RESOLUTION_MS = 100;

/** Measures the process itself: its event loop, memory and processor time. @returns what ends it. */
export function measureProcess(registry: MetricsRegistry, name: string): () => void {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  const metrics = registry.of(name);
  const stop = registry.beforeEachLook(() => {
    // What is measured is the time between two looks, of which the resolution is no lag.
    metrics.set('eventLoopLagSeconds', {}, Math.max(0, loop.percentile(99) / 1e9 - RESOLUTION_MS / 1e3));
    loop.reset();
    metrics.set('residentMemoryBytes', {}, process.memoryUsage.rss());
    const { user, system } = process.cpuUsage();
    metrics.set('cpuSeconds', {}, (user + system) / 1e6);
  });
  return () => {
    stop();
    loop.disable();
  };
}
