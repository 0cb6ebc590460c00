import { useEffect } from 'react';
import { useWorkspace } from './context.ts';
import { useStore } from './store.ts';

const pauseMs = 3_000;

/** Says that the platform does not answer, and tries until it does. What was written stays. */
export function Lost() {
  const workspace = useWorkspace();
  const { isReachable } = useStore(workspace.account);
  useEffect(() => {
    if (!isReachable) void workspace.reconnect(pauseMs);
  }, [workspace, isReachable]);
  return (
    <div className="lost" role="alert">
      {!isReachable && (
        <p>
          {navigator.onLine ? 'Cielo does not answer.' : 'You are offline.'} Trying again …{' '}
          <span className="lost-detail">What you wrote stays here, and clips under way go on.</span>
        </p>
      )}
    </div>
  );
}
