import { play } from './play.ts';

const startedAt = performance.now();
const played = await play({ seed: process.argv[2] ?? '1', asks: Number(process.argv[3] ?? 20) });
console.log(played, (performance.now() - startedAt) / 1000);
