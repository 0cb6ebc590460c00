import { readFileSync, readdirSync } from 'node:fs';

/** Ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;

/** CPU-seconds that a process has used so far, its threads and the children that it has seen end included. Linux only. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
}

function memory(pid: number, field: string): number {
  const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

/** Resident memory now, in MB (of 2^20 bytes). */
export const residentMb = (pid: number): number => memory(pid, 'VmRSS');
/** The most that it ever was, in MB. */
export const peakMb = (pid: number): number => memory(pid, 'VmHWM');

/** The processes that a process started. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        return Number(readFileSync(`/proc/${candidate}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });
}
