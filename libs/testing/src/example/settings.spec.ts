import { it } from 'vitest';
import { commonConfig } from '@cielo/service-host';
import { expectReadmeSettings } from '../index.ts';

it('the page of the host lists the settings that every service has', () =>
  expectReadmeSettings(new URL('../../../service-host/README.md', import.meta.url), commonConfig));
