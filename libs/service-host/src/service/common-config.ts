import { accessConfig } from '../access/access-config.ts';
import { effectConfig, USES } from '../effects/effect-config.ts';
import { joinConfigs } from '../settings/define-config.ts';
import { hostConfig } from './host-config.ts';
import { platformConfig } from './platform-config.ts';

/** The settings that every service has beside its own; those about objects and models only where it uses them. */
export const commonConfig = joinConfigs(platformConfig, effectConfig(USES), hostConfig, accessConfig);
