import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MetricsRegistry } from './metrics.ts';

/** Measures the process itself: its event loop, memory and processor time. @returns what ends it. */
export function measureProcess(registry: MetricsRegistry, name: string): () => void {
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  const metrics = registry.of(name);
  const stop = registry.beforeEachLook(() => {
    metrics.set('eventLoopLagSeconds', {}, loop.percentile(99) / 1e9);
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
