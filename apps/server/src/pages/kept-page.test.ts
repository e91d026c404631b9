import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashInline, withoutNonce } from './kept-page.ts';

const nonce = 'q83v+/==';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('of a page that is kept runs what had the nonce, and nothing that only stands there', () => {
  const html = [
    `<style nonce="${nonce}">a{}</style><style>b{}</style>`,
    `<script nonce="${nonce}">ours()</script>`,
    '<script>alert(1)</script>',
    '<script nonce="made-up">alert(2)</script>',
    `<script async="" nonce="${nonce}" src="/assets/a.js"></script>`,
  ].join('');
  expect(hashInline(html, nonce)).toEqual({
    scripts: [hashOf('ours()')],
    styles: [hashOf('a{}')],
  });
});

test('what is hashed is what is sent', () => {
  const html = `<script nonce="${nonce}">say('<p nonce="${nonce}">')</script>`;
  const [, sent = ''] = /<script>(.*)<\/script>/.exec(withoutNonce(html, nonce) ?? '') ?? [];
  expect(hashInline(html, nonce).scripts).toEqual([hashOf(sent)]);
});
