import { deterministic, pick } from '../deterministic.ts';
import { MOTIFS, type MotifName } from './motifs.ts';
import { n } from './paths.ts';
import type { Theme } from './themes.ts';
import { darker, lighter, lightness, PAPER } from './tones.ts';

export interface PenSettings {
  seed: string;
  title: string;
  theme: Theme;
  base: string;
  second: string;
  /** Whether a colour or a theme chose the base, rather than chance. */
  named: boolean;
  /** Whether a colour word did. */
  coloured: boolean;
}

/**
 * Draws shapes in one light, from the upper left, and collects what goes into `<defs>`. Its ids begin
 * with a hash of the SKU, so that many pictures can stand in one page.
 */
export class Pen {
  readonly title: string;
  readonly base: string;
  readonly second: string;
  readonly named: boolean;
  readonly coloured: boolean;
  readonly theme: Theme;
  readonly random: () => number;
  readonly #prefix: string;
  readonly #defs = new Map<string, string>();

  constructor({ seed, title, theme, base, second, named, coloured }: PenSettings) {
    // Parts of a title are written on signs: what would be markup, or is no character of XML, goes.
    this.title = title
      .toWellFormed()
      .toLowerCase()
      .replace(/[<>&"\p{Cc}\ufffe\uffff]/gu, ' ');
    this.base = base;
    this.second = second;
    this.named = named;
    this.coloured = coloured;
    this.theme = theme;
    this.random = deterministic(seed);
    this.#prefix = `p${Math.floor(deterministic(`id ${seed}`)() * 0xfffffff).toString(36)}`;
  }

  get defs(): string {
    return [...this.#defs.values()].join('');
  }

  pick<T>(...from: [T, ...T[]]): T {
    return pick(from, this.random);
  }

  between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }

  has(words: RegExp): boolean {
    return words.test(this.title);
  }

  /** Adds a definition once and says how to refer to it. */
  define(name: string, svg: (id: string) => string): string {
    const id = `${this.#prefix}${name}`;
    if (!this.#defs.has(name)) this.#defs.set(name, svg(id));
    return id;
  }

  /** A flat shape without light: holes, lines of writing, far-away things. */
  flat(d: string, tone: string, opacity = 1): string {
    return `<path d="${d}" fill="${tone}"${opacity < 1 ? ` opacity="${n(opacity * 10) === '0' ? opacity : Math.round(opacity * 100) / 100}"` : ''}/>`;
  }

  line(d: string, tone: string, width = 3, extra = ''): string {
    return `<path d="${d}" fill="none" stroke="${tone}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${extra}/>`;
  }

  /** A body with light from the left and shade on the right; `patterned` puts the theme on it. */
  body(d: string, tone = this.base, { patterned = false, round = true } = {}): string {
    const layers = [tone];
    if (patterned) {
      const pattern = this.pattern(tone);
      if (pattern) layers.push(pattern);
    }
    layers.push(round ? this.#roundLight() : this.#flatLight());
    if (d.length < 60) return layers.map((fill) => `<path d="${d}" fill="${fill}"/>`).join('');
    const id = this.define(`s${this.#defs.size}`, (name) => `<path id="${name}" d="${d}"/>`);
    // The old name of `href`: what draws on Android, and older Safaris, know no other.
    return layers.map((fill) => `<use xlink:href="#${id}" fill="${fill}"/>`).join('');
  }

  #roundLight(): string {
    const id = this.define(
      'r',
      (name) =>
        `<linearGradient id="${name}"><stop stop-color="#fffaf0" stop-opacity=".16"/><stop offset=".22" stop-color="#fffaf0" stop-opacity=".26"/><stop offset=".5" stop-color="#2e2320" stop-opacity="0"/><stop offset="1" stop-color="#2e2320" stop-opacity=".22"/></linearGradient>`,
    );
    return `url(#${id})`;
  }

  #flatLight(): string {
    const id = this.define(
      'f',
      (name) =>
        `<linearGradient id="${name}" x2="1" y2="1"><stop stop-color="#fffaf0" stop-opacity=".2"/><stop offset=".5" stop-color="#2e2320" stop-opacity="0"/><stop offset="1" stop-color="#2e2320" stop-opacity=".1"/></linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** What stands out on a tone: the second tone where it does, else paper or a deep shade. */
  ink(on: string): string {
    if (Math.abs(lightness(this.second) - lightness(on)) > 0.16) return this.second;
    return lightness(on) > 0.74 ? darker(on, 0.45) : lighter(on, 0.85);
  }

  /** The theme's figure in tones that stand out on `on`. */
  figure(on: string, x: number, y: number, scale: number, turn = 0): string {
    const name = this.theme.motif ?? 'heart';
    return this.motif(name, on, x, y, scale, turn);
  }

  motif(name: MotifName, on: string, x: number, y: number, scale: number, turn = 0): string {
    const tone = this.ink(on);
    const second = lightness(tone) > 0.55 ? darker(on, 0.25) : PAPER;
    return this.sprite(name, tone, second, x, y, scale, turn);
  }

  /** A figure in tones of its own, whatever is behind it. */
  sprite(
    name: MotifName,
    tone: string,
    second: string,
    x: number,
    y: number,
    scale: number,
    turn = 0,
  ): string {
    const turned = turn ? ` rotate(${n(turn)})` : '';
    return `<g transform="translate(${n(x)} ${n(y)})${turned} scale(${Math.round(scale * 100) / 100})">${MOTIFS[name](tone, second)}</g>`;
  }

  /** `url(#…)` of the theme's pattern for a surface of that tone; undefined for a plain one. */
  pattern(on: string): string | undefined {
    const { pattern, motif } = this.theme;
    if (pattern === 'plain') return undefined;
    const ink = this.ink(on);
    const id = this.define(`t${on.slice(1)}`, (name) => {
      const tile = (size: number, inner: string, turn = 0) =>
        `<pattern id="${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${turn ? ` patternTransform="rotate(${turn})"` : ''}>${inner}</pattern>`;
      if (pattern === 'spots') {
        return tile(
          34,
          `<g fill="${ink}"><circle cx="8" cy="8" r="6.5"/><circle cx="25" cy="25" r="6.5"/></g>`,
        );
      }
      if (pattern === 'stripes') return tile(28, `<path d="M0 0h14v28H0z" fill="${ink}"/>`);
      if (pattern === 'gingham') {
        return tile(28, `<path d="M0 0h14v28H0zM0 0h28v14H0z" fill="${ink}" opacity=".55"/>`);
      }
      if (pattern === 'flag') return unionFlag(name);
      const size = pattern === 'sprigs' ? 74 : 64;
      const scale = pattern === 'sprigs' ? 1.25 : 1.05;
      const one = this.motif(motif ?? 'flower', on, size / 4, size / 4, scale, -12);
      const two = this.motif(motif ?? 'flower', on, (size * 3) / 4, (size * 3) / 4, scale, 14);
      const dots =
        pattern === 'sprigs'
          ? `<g fill="#86a27c"><circle cx="${(size * 3) / 4}" cy="${size / 4}" r="3"/><circle cx="${size / 4}" cy="${(size * 3) / 4}" r="3"/></g>`
          : '';
      return tile(size, one + two + dots);
    });
    return `url(#${id})`;
  }
}

/** The flag stretched over whatever it fills. */
function unionFlag(id: string): string {
  return (
    `<pattern id="${id}" width="1" height="1" viewBox="0 0 60 40" preserveAspectRatio="xMidYMid slice">` +
    `<path d="M0 0h60v40H0z" fill="#4b6388"/><path d="M0 0l60 40M60 0L0 40" stroke="#f8f2e6" stroke-width="8"/><path d="M0 0l60 40M60 0L0 40" stroke="#c0453f" stroke-width="3"/>` +
    `<path d="M30 0v40M0 20h60" stroke="#f8f2e6" stroke-width="13"/><path d="M30 0v40M0 20h60" stroke="#c0453f" stroke-width="7"/></pattern>`
  );
}
