export { identity } from './service.ts';
export { OpenAccount } from './accounts/application/open-account.ts';
export { OpenFirstAccount, type FirstAccount } from './accounts/application/open-first-account.ts';
export { IssueKey } from './accounts/application/issue-key.ts';
export { ChangePlan } from './accounts/application/change-plan.ts';
export { ChangeLaunches } from './launches/application/change-launches.ts';
export { StopGeneration } from './launches/application/stop-generation.ts';
export type { Launch, Launches, Stops } from './launches/domain/launch.ts';
