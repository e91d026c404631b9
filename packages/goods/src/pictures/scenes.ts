import type { CategorySlug } from '../categories.ts';
import type { Pen } from './pen.ts';
import { n, oval } from './paths.ts';
import { darker, lighter, mix } from './tones.ts';

/** How a thing meets the world: on a table, on a wall, or lying on paper seen from above. */
export type Stance = 'stand' | 'hang' | 'lie';

/** Papers of a department: calm, near each other, and none of them a colour of goods. */
const PAPERS: Record<CategorySlug, readonly [string, ...string[]]> = {
  'kitchen-dining': ['#f1e8d9', '#e9ece3', '#f3e4d8', '#e4e9ea'],
  'candles-lights': ['#e7e1da', '#ece3d0', '#dfe0dc', '#ebdfd8'],
  home: ['#eee9e0', '#e3e8e6', '#f0e5dc', '#e8e6da'],
  'boxes-storage': ['#ebe6da', '#e2e7e2', '#f0e6d8', '#e6e3e6'],
  textiles: ['#f0e6de', '#e6e8e2', '#ece4ea', '#efe9d8'],
  'bags-travel': ['#e5eaea', '#f1e7d9', '#ece3dd', '#e3e7dd'],
  stationery: ['#f0eadc', '#e4e9ec', '#f1e3df', '#e7eadf'],
  'party-baking': ['#f5e6dd', '#e5edea', '#f3ead2', '#f0e0e2'],
  garden: ['#e4eadb', '#ece9d6', '#dde7e2', '#f0e8da'],
  christmas: ['#e6ebe4', '#efe3da', '#e1e6ea', '#f0e8d8'],
  jewellery: ['#ece4e6', '#e6e6ec', '#f0e8de', '#e3e9e6'],
  toys: ['#f3e9d2', '#e0eaee', '#f2e2da', '#e7ecdb'],
  'odds-and-ends': ['#ece8de', '#e4e8e8', '#f0e6da', '#e8e4e4'],
};

/** A department that the owner has made gets the papers of the last one. */
export function paperOf(category: string, pen: Pen): string {
  const known = Object.hasOwn(PAPERS, category) ? (category as CategorySlug) : 'odds-and-ends';
  return pen.pick(...PAPERS[known]);
}

/** The room behind and under the thing. */
export function drawScene(stance: Stance, paper: string, pen: Pen): string {
  const wall = `<path d="M0 0h400v400H0z" fill="${paper}"/>`;
  const soft = darker(paper, 0.055);
  const light = lighter(paper, 0.55);
  if (stance === 'stand') return wall + behindStanding(soft, light, pen) + table(paper, pen);
  if (stance === 'hang') return wall + behindHanging(soft, light, pen);
  return wall + behindLying(soft, light, pen);
}

function table(paper: string, pen: Pen): string {
  const edge = pen.pick(292, 298, 304);
  const cloth = pen.pick(
    mix(paper, '#c9a27a', 0.3),
    darker(paper, 0.1),
    mix(paper, '#8fa39a', 0.28),
    lighter(paper, 0.5),
  );
  return `<path d="M0 ${edge}h400v${400 - edge}H0z" fill="${cloth}"/><path d="M0 ${edge}h400v5H0z" fill="#2e2320" opacity=".05"/>`;
}

function behindStanding(soft: string, light: string, pen: Pen): string {
  const x = pen.between(160, 240);
  return pen.pick(
    () => pen.flat(oval(x, 190, pen.between(128, 150)), light),
    () => windowLight(light, pen),
    // An alcove.
    () => pen.flat(`M${n(x - 120)} 300V190a120 120 0 0 1 240 0V300z`, soft),
    () => pen.flat(`M0 0h400v${n(pen.between(90, 130))}H0z`, soft),
    () =>
      pen.flat(oval(x + pen.pick(-60, 60), 150, 86), light) +
      pen.flat(oval(x, 260, 150, 120), soft, 0.6),
  )();
}

function behindHanging(soft: string, light: string, pen: Pen): string {
  return pen.pick(
    () => windowLight(light, pen),
    () => pen.flat(oval(200, 215, pen.between(138, 152)), light),
    // Boards of a wall.
    () => pen.line('M80 0V400M160 0V400M240 0V400M320 0V400', soft, 3),
    () => pen.flat('M0 286h400v114H0z', soft) + pen.flat('M0 280h400v7H0z', light),
    () => pen.flat('M70 400V200a130 130 0 0 1 260 0v200z', light),
  )();
}

function behindLying(soft: string, light: string, pen: Pen): string {
  return pen.pick(
    () => pen.flat('M0 0H400V130L0 250z', light, 0.7),
    () => pen.flat(oval(200, 200, pen.between(150, 165)), light),
    () =>
      pen.flat('M0 400V300C120 250 260 390 400 290V400z', soft) +
      pen.flat('M0 0H180C140 90 60 80 0 140z', light),
    () => pen.flat('M250 0H400V400H170z', soft, 0.8),
    () => windowLight(light, pen),
  )();
}

/** Four panes of sun on the wall. */
function windowLight(light: string, pen: Pen): string {
  const x = Math.round(pen.between(40, 130));
  const pane = (dx: number, dy: number) => `M${x + dx + dy * 0.25} ${30 + dy}l86-12 28 112-86 12z`;
  return pen.flat([pane(0, 0), pane(98, -14), pane(0, 124), pane(98, 110)].join(''), light, 0.75);
}

export function groundShadow(width: number, y: number): string {
  return `<g fill="#2e2320"><ellipse cx="208" cy="${n(y)}" rx="${n(width)}" ry="${n(width * 0.11)}" opacity=".1"/><ellipse cx="204" cy="${n(y - 1)}" rx="${n(width * 0.84)}" ry="${n(width * 0.075)}" opacity=".14"/></g>`;
}
