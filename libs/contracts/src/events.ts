export { AccountOpened, CredentialRevoked, PlanChanged } from './gen/identity/v1/account_events.ts';
export { CastingApproved, CastingRefused } from './gen/identity/v1/casting_events.ts';
export { LaunchChanged } from './gen/identity/v1/launch_events.ts';
export {
  CreditsAdjusted,
  CreditsExpired,
  CreditsGranted,
  CreditsRefunded,
  CreditsRevoked,
  GrantTerms,
  HoldCaptured,
  HoldPlaced,
  HoldRefused,
  HoldReleased,
  Leg,
} from './gen/credits/v1/wallet_events.ts';
export { CategoryScore, ReviewApproved, ReviewEscalated, ReviewRejected } from './gen/moderation/v1/review_events.ts';
export {
  Brief,
  GenerationAdmitted,
  GenerationCancelled,
  GenerationCleared,
  GenerationCompleted,
  GenerationDeleted,
  GenerationFailed,
  GenerationProgressed,
  GenerationRendered,
  GenerationRequested,
  GenerationStarted,
  Reference,
  Track,
} from './gen/orchestration/v1/generation_events.ts';
export { ClipMastered, ClipPublished, ClipWithdrawn, MasteringFailed } from './gen/delivery/v1/clip_events.ts';
