/** How finely x264 encodes, where an operator has installed it: constant rate factors. */
export const X264_CRF = { turbo: 24, standard: 21, pro: 19 } as const;
