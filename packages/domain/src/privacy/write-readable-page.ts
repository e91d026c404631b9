import { formatMoney } from '@stockroom/contract/format-money';
import type { ExportedTable } from './read-export.ts';
import type { ArchiveFacts } from './write-archive.ts';

/** Longer than that is for the file of the table: the whole HTML of a mail, for example. */
const longest = 400;

/** What a person looks for first; the rest as it comes. */
const foremost = ['accounts', 'addresses', 'orders', 'order_lines', 'messages'];

function placeOf({ name }: ExportedTable): number {
  const place = foremost.indexOf(name);
  return place === -1 ? foremost.length : place;
}

/** A page that reads well from a disk: no scripts, nothing from elsewhere, styles of its own. */
export function writeReadablePage(tables: readonly ExportedTable[], facts: ArchiveFacts): string {
  const shop = escape(facts.shopName);
  const filled = tables
    .filter(({ rows }) => rows.length > 0)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const empty = tables.filter(({ rows }) => rows.length === 0).map(({ title }) => escape(title));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What ${shop} keeps on you</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="shop">${shop}</p>
<h1>What we keep on you</h1>
<p>All of it, as of ${when(facts.at.toISOString())}. The same is in the folder <code>data</code>, for programs.</p>
<nav aria-label="What is in here"><ul>
${filled.map(({ name, title, rows }) => `<li><a href="#${name}">${escape(title)}</a> <span>${rows.length}</span></li>`).join('\n')}
</ul></nav>
</header>
<main>
${filled.map(section).join('\n')}
${empty.length > 0 ? `<section><h2>Nothing</h2><p>Of these we keep nothing on you: ${empty.join(', ')}.</p></section>` : ''}
${secretsOf(tables)}
</main>
</body>
</html>
`;
}

function section({ name, title, says, rows }: ExportedTable): string {
  return `<section id="${name}">
<h2>${escape(title)}</h2>
<p>${escape(says)}</p>
${rows.map((row) => `<dl>\n${describe(row, name)}\n</dl>`).join('\n')}
</section>`;
}

function describe(row: Record<string, unknown>, name: string): string {
  const told = Object.entries(row).flatMap(([column, value]) => {
    const text = say(column, value, row, name);
    return text === '' ? [] : [`<dt>${escape(column.replaceAll('_', ' '))}</dt><dd>${text}</dd>`];
  });
  return told.join('\n');
}

/** As a person would write it; empty for what only a program needs. */
function say(column: string, value: unknown, row: Record<string, unknown>, name: string): string {
  if (value === null || value === '' || column === 'id' || column.endsWith('_id')) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    const { currency } = row;
    return column.endsWith('amount') && typeof currency === 'string'
      ? escape(formatMoney({ amount: value, currency }))
      : String(value);
  }
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return when(value);
    return value.length > longest || column === 'html'
      ? `<i>long; it is in data/${name}.json</i>`
      : escape(value).replaceAll('\n', '<br>');
  }
  const parts = leaves(value).map(escape).join('<br>');
  return parts.length > longest ? `<i>long; it is in data/${name}.json</i>` : parts;
}

/** The words in a column of JSON: the lines of an address. */
function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return value === null || value === '' ? [] : [String(value)];
}

function secretsOf(tables: readonly ExportedTable[]): string {
  const kept = tables.flatMap(({ title, secrets }) =>
    secrets
      .filter(({ count }) => count > 0)
      .map(
        ({ column, count }) =>
          `<li>${escape(title)}: ${escape(column.replaceAll('_', ' '))} <span>${count}</span></li>`,
      ),
  );
  if (kept.length === 0) return '';
  return `<section>
<h2>Kept, but not in here</h2>
<p>Secrets by which your account is opened, such as the fingerprint of your password. Whoever got hold of this archive must not be able to use them. We cannot read your password either.</p>
<ul>
${kept.join('\n')}
</ul>
</section>`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

function when(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return escape(iso);
  return `<time datetime="${at.toISOString()}">${clock.format(at)} UTC</time>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
:root { color-scheme: light dark; --ink: light-dark(#162821, #ebeae1); --quiet: light-dark(#4a5952, #adafa6);
  --paper: light-dark(#f7f6f0, #121916); --card: light-dark(#fdfcf9, #19211e); --line: light-dark(#d7d6cd, #323e39); }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; }
h1, h2, .shop { font-family: Georgia, serif; font-weight: 500; line-height: 1.2; }
h1 { font-size: 2.2rem; margin: 0.3rem 0 0.8rem; }
h2 { font-size: 1.45rem; margin: 0 0 0.2rem; }
.shop { margin: 0; color: var(--quiet); }
section { margin-top: 3rem; border-top: 4px solid #fab63c; padding-top: 1rem; }
section > p { margin: 0 0 1rem; color: var(--quiet); }
nav ul { list-style: none; padding: 0; columns: 2 14rem; }
nav li { padding: 0.15rem 0; }
a { color: inherit; text-underline-offset: 0.2em; }
span, dt, i { color: var(--quiet); }
dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0.25rem 1.25rem; margin: 0 0 0.9rem;
  padding: 0.9rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; break-inside: avoid; }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.4rem; } }
`;
