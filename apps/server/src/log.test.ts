import { describe, expect, it } from 'vitest';
import { createLog, describeError, scrub } from './log.ts';

describe('scrub', () => {
  it.each([
    ['connect postgres://shop:hunter2@db.example/shop failed', 'hunter2'],
    ['GET /orders/1?token=abc123&x=1', 'abc123'],
    ['authorization: Bearer eyJhbGciOi', 'eyJhbGciOi'],
    ['{"password":"stockroom-demo"}', 'stockroom-demo'],
    ['cookie: __Host-session=s3cr3t', 's3cr3t'],
    ['No such key sk_live_51Habc', 'sk_live_51Habc'],
  ])('blanks the secret of %s', (text, secret) => {
    expect(scrub(text)).not.toContain(secret);
  });

  it('leaves ordinary words alone', () => {
    const text = 'relation "orders" does not exist at select.ts:12';
    expect(scrub(text)).toBe(text);
  });
});

describe('the log', () => {
  it('keeps rows, queries and headers of errors to itself', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    const error = Object.assign(new Error('duplicate key', { cause: new Error('inner') }), {
      code: '23505',
      detail: 'Key (email)=(ann@example.com) already exists.',
      headers: { cookie: 'session=1' },
    });
    log.error({ err: error }, 'it failed');
    expect(lines.join('')).toContain('23505');
    expect(lines.join('')).not.toMatch(/ann@example|session=1/);
    expect(describeError(error).cause?.message).toBe('inner');
  });
});
