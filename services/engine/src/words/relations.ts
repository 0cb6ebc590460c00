import type { Relation, Way } from '../scene/scene-graph.ts';

/** What a preposition says of what stands somewhere: function words by their names. */
export const STANDING: Readonly<Record<string, Relation>> = {
  on: 'on',
  onto: 'on',
  from: 'on',
  under: 'under',
  behind: 'behind',
  before: 'before',
  beside: 'beside',
  in: 'in',
  into: 'in',
  over: 'over',
  between: 'between',
};

/** What it says of where somebody goes. What lies under no name here says nothing more than `to`. */
export const GOING: Readonly<Record<string, Way>> = {
  into: 'into',
  onto: 'onto',
  over: 'over',
  under: 'under',
  behind: 'behind',
  before: 'before',
  between: 'between',
  around: 'around',
  through: 'through',
};

export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'at',
  'with',
  ...Object.keys(STANDING),
  ...Object.keys(GOING),
]);

/** Of a place, these say that one is not in it. */
export const OUTSIDE: ReadonlySet<string> = new Set(['over', 'behind', 'before', 'around', 'beside', 'under']);
