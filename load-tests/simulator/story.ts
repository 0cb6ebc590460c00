/** What was said about one generation, in the order in which it was said. */
export interface Story {
  readonly id: string;
  requested: boolean;
  accountId: string;
  quotedCredits: bigint;
  likenesses: number;
  cast: boolean;
  words: 'approved' | 'rejected' | undefined;
  output: 'approved' | 'rejected' | undefined;
  held: bigint | undefined;
  /** Of the hold. */
  end: 'captured' | 'released' | undefined;
  capturedCredits: bigint;
  refundedCredits: bigint;
  admitted: boolean;
  /** Of the newest lease. */
  fence: number;
  progress: number;
  renderedFence: number | undefined;
  masteredFence: number | undefined;
  cleared: bigint | undefined;
  published: boolean;
  withdrawn: boolean;
  ended: 'completed' | 'failed' | 'cancelled' | undefined;
  /** It failed after its credits were taken. */
  refund: boolean;
  deleted: boolean;
}

export function newStory(id: string): Story {
  return {
    id,
    requested: false,
    accountId: '',
    quotedCredits: 0n,
    likenesses: 0,
    cast: false,
    words: undefined,
    output: undefined,
    held: undefined,
    end: undefined,
    capturedCredits: 0n,
    refundedCredits: 0n,
    admitted: false,
    fence: 0,
    progress: 0,
    renderedFence: undefined,
    masteredFence: undefined,
    cleared: undefined,
    published: false,
    withdrawn: false,
    ended: undefined,
    refund: false,
    deleted: false,
  };
}
