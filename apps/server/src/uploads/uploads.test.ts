import { callerOf } from '@stockroom/api/caller.fixture';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { uploadPicture } from '@stockroom/client/calls/upload-picture';
import { uploadLimit } from '@stockroom/contract/upload';
import type { Account } from '@stockroom/domain/accounts/account';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { serve } from '../fixtures/serve.ts';
import { closedPolicy } from '../http/security-headers.ts';
import { answerUploads } from './answer-uploads.ts';
import { receiveUpload } from './receive-upload.ts';

const { db, transact } = testDatabase();

const photograph = (width = 700) =>
  sharp({ create: { width, height: 500, channels: 3, background: '#6a93b9' } })
    .jpeg()
    .toBuffer();

/** The shop's server, to which everybody is one account or nobody. */
async function openAs(role: Account['role'] | 'guest') {
  const account =
    role === 'guest'
      ? null
      : { ...(await addAccount(db, { role })), role, name: 'Ada', emailVerified: true };
  const { ctx } = callerOf({ db, transact }, account ? { account } : {});
  const createContext = () => ctx;
  const { url } = await serve({
    routes: [
      [
        '/api/uploads',
        { name: 'uploads', area: receiveUpload(createContext), bodyLimit: uploadLimit },
      ],
      ['/uploads/', { name: 'pictures', area: answerUploads(db), bodyLimit: 0 }],
    ],
  });
  const send = (body: Uint8Array<ArrayBuffer>) =>
    fetch(`${url}/api/uploads`, {
      method: 'POST',
      body,
      headers: { cookie: 'session=x', origin: 'https://shop.example' },
    });
  return { url, send, accountId: account?.id };
}

it('keeps what staff send, and gives it to anybody for ever', async () => {
  const { url, send, accountId } = await openAs('staff');
  const answer = await send(new Uint8Array(await photograph()));
  expect(answer.status).toBe(200);
  const kept: unknown = await answer.json();
  expect(kept).toEqual({
    key: expect.stringMatching(/^[\w-]{22}$/),
    picture: {
      alt: '',
      width: 700,
      height: 500,
      sources: [
        { src: expect.stringMatching(/^\/uploads\/[\w-]{22}-480\.webp$/), width: 480 },
        { src: expect.stringMatching(/^\/uploads\/[\w-]{22}-700\.webp$/), width: 700 },
      ],
    },
  });
  const [{ src }] = (kept as { picture: { sources: [{ src: string }] } }).picture.sources;
  const picture = await fetch(url + src);
  expect(picture.status).toBe(200);
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': closedPolicy,
  });
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 480 });
  const etag = picture.headers.get('etag') ?? '';
  const again = await fetch(url + src, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(
    await db
      .selectFrom('audit')
      .select('action')
      .where('account_id', '=', accountId ?? '')
      .execute(),
  ).toEqual([{ action: 'picture.upload' }]);
});

it('keeps the same picture once', async () => {
  const { send } = await openAs('owner');
  const body = new Uint8Array(await photograph(333));
  const count = async () => (await db.selectFrom('pictures').select('id').execute()).length;
  const [one, two] = await Promise.all([send(body), send(body)]);
  const before = await count();
  expect(await one.json()).toEqual(await two.json());
  await send(body);
  expect(await count()).toBe(before);
});

it.each([
  ['guest', 401, 'sign_in_required'],
  ['customer', 403, 'not_allowed'],
] as const)('takes nothing from a %s', async (who, status, code) => {
  const { send } = await openAs(who);
  const before = await db.selectFrom('pictures').select('id').execute();
  const answer = await send(new Uint8Array(await photograph(444)));
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code } } } });
  expect(await db.selectFrom('pictures').select('id').execute()).toEqual(before);
});

it('says no as a procedure does', async () => {
  const { send } = await openAs('staff');
  const answer = await send(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    error: {
      data: {
        code: 'UNPROCESSABLE_CONTENT',
        refusal: { code: 'picture_refused', why: 'not_a_picture' },
      },
    },
  });
});

it('is called by the client in one line, which knows a refusal from a lost line', async () => {
  const { url } = await openAs('staff');
  const sent = await uploadPicture(new Blob([new Uint8Array(await photograph(600))]), url);
  expect(sent.picture).toMatchObject({ width: 600, height: 500 });
  const refused: unknown = await uploadPicture(new Blob(['text']), url).catch(
    (error: unknown) => error,
  );
  expect(refusalOf(refused)).toEqual({ code: 'picture_refused', why: 'not_a_picture' });
  const huge = new Blob([new Uint8Array(uploadLimit + 1)]);
  const early: unknown = await uploadPicture(huge, url).catch((error: unknown) => error);
  expect(refusalOf(early)).toEqual({ code: 'picture_refused', why: 'too_large' });
});

it('refuses what is announced as too long, and any other way to call', async () => {
  const { url, send } = await openAs('staff');
  expect((await send(new Uint8Array(uploadLimit + 1))).status).toBe(413);
  expect((await fetch(`${url}/api/uploads`)).status).toBe(405);
});

it('does not let another site send', async () => {
  const { url } = await openAs('staff');
  const answer = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    body: new Uint8Array(await photograph()),
    headers: { cookie: 'session=x', origin: 'https://evil.test' },
  });
  expect(answer.status).toBe(403);
});

it.each(['x-480.webp', `${'a'.repeat(22)}-480.webp`, `${'a'.repeat(22)}-480.png`, '..%2f..%2fetc'])(
  'has no picture %s',
  async (name) => {
    const { url } = await openAs('guest');
    expect((await fetch(`${url}/uploads/${name}`)).status).toBe(404);
  },
);
