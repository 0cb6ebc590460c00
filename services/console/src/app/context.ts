import { createContext, useContext } from 'react';
import type { Workspace } from './workspace.ts';

const Context = createContext<Workspace | undefined>(undefined);

export const WorkspaceProvider = Context;

/** The workspace of the key that is signed in. */
export function useWorkspace(): Workspace {
  const workspace = useContext(Context);
  if (!workspace) throw new Error('Only within the workspace');
  return workspace;
}
