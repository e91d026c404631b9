import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export const stylesheet = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
/** In its address, so that browsers may keep it for good. */
export const stylesheetHash = createHash('sha256').update(stylesheet).digest('hex').slice(0, 16);

/** Every page says what this is, before anything else. */
export function layout(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Test bank</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/test-bank/style-${stylesheetHash}.css" />
      </head>
      <body>
        <p class="notice" role="note">Test bank — no real money moves</p>
        <header><strong>Test Bank</strong></header>
        <main>${content}</main>
        <footer>
          For whoever develops:
          <a href="/test-bank/">sessions and webhooks</a>,
          <a href="/test-bank/settings">how webhooks behave</a>
        </footer>
      </body>
    </html>`;
}
