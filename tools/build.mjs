// npm run build: packages, contracts and compiled code, each only when something changed.
import { setUp } from './setup.mjs';

setUp();
