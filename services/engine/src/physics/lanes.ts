/**
 * Lanes: things of different depth share the picture and never meet. Membership and filter are 16 bits each.
 */
export const LANES = 7;
export const GROUND_BIT = 1 << 15;
/** Pieces of what broke meet everything of their lane but one another. */
export const PIECE_BIT = 1 << 14;

export const thingBit = (lane: number): number => 1 << lane;
export const actorBit = (lane: number): number => 1 << (LANES + lane);
export const groups = (member: number, meets: number): number => ((member & 0xffff) << 16) | (meets & 0xffff);

/** Metres behind the first lane, by lane: the action is in lane 0, the rest alternates behind and in front. */
export const LANE_DEPTHS_M: readonly number[] = [0, 1.2, -0.9, 2.4, 3.6, 5, 7];
