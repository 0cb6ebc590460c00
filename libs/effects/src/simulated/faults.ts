/**
 * What can go wrong at an effect: it fails and nothing was done; it is done and the answer is lost; it takes a hundred times as long; the process dies,
 * before or after it. And on the way of a message: it is delivered twice; the cursor goes back, so that the last few come again.
 */
export type Fault = 'fail-before' | 'lose-answer' | 'delay' | 'crash' | 'duplicate' | 'rewind';

/** How often each happens, as a share of the occasions: 0 to 1. Absent: never. */
export type FaultRates = Readonly<Partial<Record<Fault, number>>>;
