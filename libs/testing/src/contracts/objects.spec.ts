import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedWorld, SystemClock, SystemRandom } from '@cielo/effects';
import { FileSystemObjects, SimulatedBuckets, SimulatedObjects } from '@cielo/objects';
import { objectsContract, type ObjectsUnderTest } from './objects.contract.ts';

async function openFileSystem(): Promise<ObjectsUnderTest> {
  const [clock, random] = [new SystemClock(), new SystemRandom()];
  const folder = mkdtempSync(join(tmpdir(), 'cielo-objects-'));
  const open = () => FileSystemObjects.open({ folder, clock, random });
  return {
    clock,
    objects: await open(),
    during: (work) => work,
    crash: open,
    close: async () => rmSync(folder, { recursive: true }),
  };
}

let seeds = 0;

async function openSimulated(): Promise<ObjectsUnderTest> {
  seeds += 1;
  const world = new SimulatedWorld({ seed: seeds });
  const buckets = new SimulatedBuckets();
  const process = world.process('contract');
  return {
    clock: process.clock,
    objects: new SimulatedObjects({ process, buckets }),
    during: (work) => world.during(work),
    crash: async () => {
      process.crash();
      return new SimulatedObjects({ process: world.process('contract'), buckets });
    },
    close: async () => {},
  };
}

objectsContract('The file system', openFileSystem);
objectsContract('The simulated store', openSimulated);
