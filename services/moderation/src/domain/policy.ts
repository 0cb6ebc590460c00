/** How bad one phrase is. */
export type Severity = 'low' | 'medium' | 'high';
/** What happens to something that was looked at. */
export type Action = 'approve' | 'escalate' | 'reject';

/** From which score on a category has consequences. Null: never. */
export interface CategoryPolicy {
  readonly escalate: number | null;
  readonly reject: number | null;
  /** Completes "… was refused because …". */
  readonly sentence: string;
}

export type Phrases = Readonly<Record<string, Readonly<Partial<Record<Severity, readonly string[]>>>>>;

/** The words of one language. */
export interface Lexicon {
  readonly language: string;
  /** words: phrases of words; characters: chains of characters, for scripts that write no spaces. */
  readonly matching: 'words' | 'characters';
  /** Words that stand for each other in phrases. */
  readonly classes: Readonly<Record<string, string>>;
  readonly categories: Phrases;
  /** What is harmful to leave out. */
  readonly wishedAway: Phrases;
  /** Who is a child. */
  readonly minors: readonly string[];
  /** What stands behind a number of years. */
  readonly ages: readonly string[];
  /** What sounds harmful and is not. */
  readonly benign: readonly string[];
}

/** What can be wrong with an output whatever it shows. */
export type OutputDefect = 'unreadable_still' | 'no_stills' | 'wrong_shape' | 'blank' | 'unreadable_cues' | 'frozen';
/** What can be wrong with an upload whatever it shows. */
export type UploadDefect = 'unreadable_upload' | 'mislabelled_upload';
export type Defect = OutputDefect | UploadDefect;
/** What no rule here can judge. */
export type NotAnalysed = 'nudity' | 'violence' | 'audio' | 'speech' | 'upload';

/** A file that is known, and why it is not wanted. */
export interface KnownFile {
  /** Of the whole file, hex. */
  readonly sha256: string;
  readonly category: string;
}

/** Everything that a review decides by; data. */
export interface Policy {
  readonly version: string;
  readonly scores: Readonly<Record<Severity, number>>;
  readonly categories: Readonly<Record<string, CategoryPolicy>>;
  readonly negativePrompt: { readonly counts: readonly string[] };
  readonly frames: {
    readonly sample: number;
    readonly blankDeviation: number;
    readonly frozenDifference: number;
    readonly shapeTolerance: number;
  };
  readonly defects: Readonly<Record<Defect, Action>>;
  readonly notAnalysed: Readonly<Record<NotAnalysed, Action>>;
  /** Uploads that are refused wherever they turn up. */
  readonly knownFiles: readonly KnownFile[];
  readonly lexicons: readonly Lexicon[];
}
