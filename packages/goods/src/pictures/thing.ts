import type { Pen } from './pen.ts';
import type { Stance } from './scenes.ts';

/**
 * How a kind is drawn: on 400 × 400, standing on y = 316, or around 200, 205 where it hangs or lies.
 * `width` is half the width of what touches the table.
 */
export interface Thing {
  stance: Stance;
  draw: (pen: Pen) => string;
  width?: number;
  /** Where one kind has things of both sorts: 'hanging' T-light holders and standing ones. */
  stanceFor?: (pen: Pen) => Stance;
}

export const standing = (draw: Thing['draw'], width = 80): Thing => ({
  stance: 'stand',
  draw,
  width,
});
export const hanging = (draw: Thing['draw']): Thing => ({ stance: 'hang', draw });
export const lying = (draw: Thing['draw']): Thing => ({ stance: 'lie', draw });
