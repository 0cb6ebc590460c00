// npm run generate: the TypeScript of the contracts, from proto/.
import { setUp } from './setup.mjs';

setUp({ build: false });
