import { accessConfig } from '../access/access-config.ts';
import { joinConfigs } from '../settings/define-config.ts';
import { hostConfig } from './host-config.ts';
import { platformConfig } from './platform-config.ts';

/** The settings that every service has beside its own. */
export const commonConfig = joinConfigs(platformConfig, hostConfig, accessConfig);
