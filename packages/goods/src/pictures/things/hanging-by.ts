import type { Pen } from '../pen.ts';
import { darker } from '../tones.ts';

export const string = (pen: Pen, y: number) => pen.line(`M200-20V${y}`, '#a08d76', 3);

/** A bow where the string meets the thing. */
export const bow = (pen: Pen, y: number, tone: string) =>
  pen.body(`M200 ${y}c-34-34-62-20-50 4 8 16 34 10 50-4 16 14 42 20 50 4 12-24-16-38-50-4z`, tone, {
    round: false,
  }) +
  pen.body(
    `M196 ${y}l-26 44 14-4 6 12 14-44zM204 ${y}l26 44-14-4-6 12-14-44z`,
    darker(tone, 0.08),
    { round: false },
  );
