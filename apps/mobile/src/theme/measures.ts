/** Distances and corners, in density-independent pixels: the web's steps. */
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 72 } as const;

/** Between the screen's edge and what is on it. */
export const gutter = 20;

/** The least that a finger hits. */
export const tap = 48;

export const radius = { 1: 3, 2: 6, 3: 10, round: 999 } as const;

/** Longer lines are hard to read; wider screens leave the rest free. */
export const measure = 640;
