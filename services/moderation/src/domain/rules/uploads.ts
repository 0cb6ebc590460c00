import type { Finding } from '../finding.ts';
import type { Policy, UploadDefect } from '../policy.ts';
import type { FrameFacts } from './frames.ts';

/** An upload as its owner described it, and as it was looked at. */
export interface SeenUpload {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  /** Of the whole file, hex. */
  readonly sha256: string;
  /** By the content itself. */
  readonly foundType: string;
  /** Absent when it is no picture. */
  readonly facts?: FrameFacts | undefined;
}

/** What is wrong with an upload, whatever it shows. */
export function uploadDefects({ mediaType, width, height, foundType, facts }: SeenUpload): readonly UploadDefect[] {
  if (!facts) return ['unreadable_upload'];
  const isAsSaid = foundType === mediaType && facts.width === width && facts.height === height;
  return isAsSaid ? [] : ['mislabelled_upload'];
}

/** Files that are known, byte for byte. One that was changed in any way is not found: that needs a provider of perceptual hashes. */
export function knownFiles({ sha256 }: SeenUpload, policy: Pick<Policy, 'knownFiles'>): readonly Finding[] {
  return policy.knownFiles
    .filter((known) => known.sha256 === sha256)
    .map(({ category }) => ({ category, severity: 'high', key: `file ${sha256}`, score: 1 }));
}
