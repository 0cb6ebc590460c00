import type { Emotion } from '../timeline.ts';

/** How something is said. */
export interface Delivery {
  /** Of the voice's own pitch. */
  readonly pitch: number;
  /** How far the pitch moves, 1 as usual. */
  readonly range: number;
  /** Above 1 is slower. */
  readonly stretch: number;
  /** How much louder or softer. */
  readonly louderDb: number;
  /** Share by which the pitch trembles. */
  readonly trembles: number;
}

const PLAIN: Delivery = { pitch: 1, range: 1.15, stretch: 1, louderDb: 0, trembles: 0 };

const DELIVERIES: Readonly<Record<Emotion, Delivery>> = {
  calm: PLAIN,
  happy: { pitch: 1.1, range: 1.7, stretch: 0.94, louderDb: 1, trembles: 0 },
  sad: { pitch: 0.92, range: 0.6, stretch: 1.2, louderDb: -2.5, trembles: 0.006 },
  angry: { pitch: 1.08, range: 1.5, stretch: 0.9, louderDb: 2.5, trembles: 0 },
  afraid: { pitch: 1.2, range: 1.2, stretch: 0.9, louderDb: -0.5, trembles: 0.03 },
  surprised: { pitch: 1.2, range: 1.9, stretch: 0.98, louderDb: 1, trembles: 0 },
  tender: { pitch: 0.97, range: 0.85, stretch: 1.12, louderDb: -2, trembles: 0 },
};

/** How it is said in a mood; without one, as its signs tell: what ends with "!" is said with force. */
export function deliveryOf(text: string, emotion: Emotion | undefined): Delivery {
  if (emotion && emotion !== 'calm') return DELIVERIES[emotion];
  return /[!！]/.test(text) ? { ...PLAIN, pitch: 1.07, range: 1.45, louderDb: 1.2 } : PLAIN;
}

const RISES_S = 0.4;
const FALLS = 0.1;
const TREMBLES_HZ = 6.5;

/** What the pitch does over a line, beside its words: it falls a little from beginning to end, and a question goes up in the end. */
export function melodyOf(text: string, { trembles }: Delivery, endS: number): (timeS: number) => number {
  const asks = /[?？]\s*["”’»」』]?\s*$/.test(text.trim());
  return (timeS) => {
    const along = 1 + FALLS * (0.5 - timeS / Math.max(0.1, endS));
    const up = asks ? 0.38 * Math.max(0, 1 - Math.max(0, endS - timeS) / RISES_S) ** 1.5 : 0;
    return (along + up) * (1 + trembles * Math.sin(2 * Math.PI * TREMBLES_HZ * timeS));
  };
}
