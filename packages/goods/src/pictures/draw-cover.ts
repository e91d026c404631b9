import { deterministic } from '../deterministic.ts';
import { hangingShadow, lyingShadow, penFor, type PictureFacts } from './draw-picture.ts';
import { box, n } from './paths.ts';
import { groundShadow } from './scenes.ts';
import { thingOf } from './things.ts';
import { darker, lighter, mix, WOOD } from './tones.ts';

/** A thing on a cover: what it is, and where on 1600 × 900 the middle of its foot, hook or body is. */
export interface CoverThing extends PictureFacts {
  x: number;
  /** Of what lies; what stands is on the board, and what hangs comes from above. */
  y?: number;
  /** 1 is a product's picture of 400 units; 1.6 unless told. */
  size?: number;
  /** Degrees. */
  turn?: number;
}

export interface Cover {
  /** Whatever varies in the room, by this. */
  seed: string;
  /** Of the wall, or of the table seen from above. */
  paper: string;
  things: readonly CoverThing[];
}

const board = 724;

/**
 * A wide picture of several goods together: on a board on a wall, as the shop shows them everywhere, or, of
 * things that lie, on a table seen from above. It stands alone, and the same cover gives the same bytes.
 */
export function drawCover({ seed, paper, things }: Cover): string {
  const parts = things.map((thing, index) => place(thing, `${seed} ${index}`));
  const lies = parts.every(({ stance }) => stance === 'lie');
  const defs = parts.map((part) => part.defs).join('');
  // What hangs is behind what stands.
  const drawn = [...parts].sort(
    (a, b) => Number(b.stance === 'hang') - Number(a.stance === 'hang'),
  );
  const room = lies ? table(paper, seed) : wall(paper, seed);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1600 900" width="1600" height="900">` +
    `<defs>${defs}</defs>${room}${drawn.map(({ svg }) => svg).join('')}</svg>`
  );
}

function place(thing: CoverThing, seed: string) {
  const pen = penFor({ ...thing, sku: `${thing.sku} ${seed}` });
  const { stance: usual, stanceFor, draw, width = 80 } = thingOf(thing.kind);
  const stance = stanceFor?.(pen) ?? usual;
  const drawn = draw(pen);
  const size = thing.size ?? 1.6;
  const anchor = { stand: 316, hang: 0, lie: 205 }[stance];
  const y = stance === 'stand' ? board : (thing.y ?? (stance === 'hang' ? 0 : 450));
  const shadow = stance === 'stand' ? groundShadow(width * 1.12, 317) : '';
  const filter =
    stance === 'stand'
      ? ''
      : ` filter="url(#${pen.define('w', stance === 'lie' ? lyingShadow : hangingShadow)})"`;
  const turn = thing.turn ? ` rotate(${n(thing.turn)})` : '';
  return {
    stance,
    defs: pen.defs,
    svg: `<g transform="translate(${n(thing.x)} ${n(y)})${turn} scale(${n(size)}) translate(-200 ${-anchor})"${filter}>${shadow}${drawn}</g>`,
  };
}

/** Paper, a window's light on it, and the board that runs through. */
function wall(paper: string, seed: string): string {
  const random = deterministic(`room ${seed}`);
  const light = lighter(paper, 0.55);
  const x = Math.round(160 + random() * 900);
  const pane = (dx: number, dy: number) =>
    `M${n(x + dx + dy * 0.25)} ${60 + dy}l190-26 62 248-190 26z`;
  const panes = [pane(0, 0), pane(216, -30), pane(0, 276), pane(216, 246)].join('');
  const wood = mix(paper, WOOD, 0.62);
  return (
    `<path d="M0 0h1600v900H0z" fill="${paper}"/><path d="${panes}" fill="${light}" opacity=".75"/>` +
    `<path d="M0 ${board + 34}h1600v60H0z" fill="${darker(paper, 0.12)}" opacity=".55"/>` +
    `<path d="M0 ${board - 8}h1600v26H0z" fill="${lighter(wood, 0.25)}"/>` +
    `<path d="M0 ${board + 18}h1600v30H0z" fill="${darker(wood, 0.1)}"/>`
  );
}

/** Boards, from above. */
function table(paper: string, seed: string): string {
  const random = deterministic(`room ${seed}`);
  const boards = Array.from({ length: 5 }, (_, index) => {
    const tone = mix(paper, WOOD, 0.3 + random() * 0.14);
    return `<path d="${box(0, index * 180, 1600, 180)}" fill="${tone}"/><path d="${box(0, index * 180, 1600, 3)}" fill="${darker(tone, 0.18)}"/>`;
  });
  return boards.join('');
}
