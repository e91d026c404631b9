import { expect, test } from 'vitest';
import { severalLines } from './several-lines.ts';

test('line breaks stay, of whatever system they are', () => {
  expect(severalLines.parse('  Dear shop,\r\n\r\nis it\tred?\rYours\u2028Ada \n')).toBe(
    'Dear shop,\n\nis it\tred?\nYours\nAda',
  );
});

test('what cannot be seen is left out, and what can be seen stays', () => {
  expect(severalLines.parse('a\u0000b\u001b[31mc\ud800d 🎈 é 中')).toBe('ab[31mcd 🎈 é 中');
  expect(severalLines.parse('\u0000 \n')).toBe('');
});
