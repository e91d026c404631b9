import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NotBuiltError } from '../pages/not-built-error.ts';
import { serve } from '../fixtures/serve.ts';
import { type Assets, loadAssets } from './answer-assets.ts';

let assets: Assets;

beforeAll(async () => {
  const dist = await mkdtemp(join(tmpdir(), 'stockroom-assets-'));
  await mkdir(join(dist, 'client', 'assets'), { recursive: true });
  await writeFile(join(dist, 'client', 'assets', 'a-1.js'), 'plain');
  await writeFile(join(dist, 'client', 'assets', 'a-1.js.br'), 'brotli');
  await writeFile(join(dist, 'client', 'assets', 'a-1.js.gz'), 'gzip');
  await writeFile(join(dist, 'client', 'favicon.svg'), '<svg/>');
  const list = [
    { path: '/assets/a-1.js', size: 5, br: 6, gz: 4, etag: 'abc', immutable: true },
    { path: '/favicon.svg', size: 6, etag: 'def', immutable: false },
  ];
  await writeFile(join(dist, 'assets.json'), JSON.stringify(list));
  assets = await loadAssets(dist);
});

/** fetch would unpack what it gets, and says what it accepts itself. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = await serve({
    otherwise: { name: 'assets', area: assets.area, bodyLimit: 0 },
  });
  return new Promise<{ status: number; headers: NodeJS.Dict<unknown>; body: string }>((resolve) => {
    const sent = request({ port, path, headers, method, host: '127.0.0.1' }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
      );
    });
    sent.end();
  });
}

describe('a built file', () => {
  it.each([
    ['br, gzip', 'br', 'brotli'],
    ['gzip, deflate', 'gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'gzip'],
    ['identity', undefined, 'plain'],
    ['', undefined, 'plain'],
  ])('is sent as the caller can read it: %s', async (accepted, encoding, body) => {
    const answer = await get('/assets/a-1.js', { 'accept-encoding': accepted });
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(answer.headers['content-encoding']).toBe(encoding);
  });

  it('is kept for ever only where its name has a hash', async () => {
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it('is not sent again to who has it', async () => {
    const first = await get('/assets/a-1.js', { 'accept-encoding': 'br' });
    const etag = String(first.headers['etag']);
    const again = await get('/assets/a-1.js', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, body: '' });
    const plain = await get('/assets/a-1.js', { 'if-none-match': etag });
    expect(plain.status).toBe(200);
  });

  it('answers HEAD with the length and no body', async () => {
    const answer = await get('/assets/a-1.js', {}, 'HEAD');
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe('5');
  });

  it.each([
    '/assets/../assets.json',
    '/assets/%2e%2e/assets.json',
    '/assets/a-1.js.br',
    '/nothing',
  ])('is one of the list, or is not there: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('cannot be written', async () => {
    expect((await get('/favicon.svg', {}, 'POST')).status).toBe(405);
  });
});

it('says so where nothing has been built', async () => {
  await expect(loadAssets('/nowhere')).rejects.toThrow(NotBuiltError);
});
