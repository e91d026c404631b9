import { createServer } from 'node:net';
import { once } from 'node:events';
import { mailServer } from '@stockroom/testing/mail-server';
import { afterEach, describe, expect, test } from 'vitest';
import { order } from './mail-data.fixture.ts';
import { createSmtpSender, type OutgoingMail } from './send-by-smtp.ts';
import { writeMail } from './write-mail.ts';

const limits = { connect: 2000, silence: 400, whole: 3000 };
const never = new AbortController().signal;

const mail: OutgoingMail = {
  messageId: '0d5f7c4e-0f6e-4f3d-9d57-6a4f7c1f5a10@stockroom',
  from: { name: order.shopName, address: 'shop@shop.example' },
  to: 'ada@example.com',
  replyTo: null,
  thread: [],
  byHand: false,
  ...writeMail('order_confirmed', order, { publicUrl: 'https://shop.example' }),
};

describe('on a plain server', () => {
  const server = mailServer();
  const send = (changes: Partial<OutgoingMail> = {}, signal = never) =>
    createSmtpSender(`smtp://127.0.0.1:${server.port}`, limits)({ ...mail, ...changes }, signal);
  afterEach(() => {
    server.mood = 'accepts';
    server.received.length = 0;
  });

  test('a mail arrives whole', async () => {
    await send();
    const [got] = server.received;
    expect(got).toMatchObject({ from: 'shop@shop.example', to: ['ada@example.com'] });
    expect(got?.header('message-id')).toBe(`<${mail.messageId}>`);
    expect(got?.header('from')).toBe('"Marigold & Sons" <shop@shop.example>');
    expect(got?.header('to')).toBe('ada@example.com');
    expect(got?.header('subject')).toBe('Your order S-100042 is confirmed');
    expect(got?.header('auto-submitted')).toBe('auto-generated');
    expect(got?.header('content-type')).toMatch(/^multipart\/alternative/);
    expect(got?.raw).toMatch(/Content-Type: text\/plain[^]*Content-Type: text\/html/);
  });

  test('names the mails that it follows, and where an answer goes', async () => {
    const thread = ['1@shop.example', '2@shop.example'];
    await send({ thread, replyTo: 'ask@shop.example', byHand: true });
    const [got] = server.received;
    expect(got?.header('references')).toBe('<1@shop.example> <2@shop.example>');
    expect(got?.header('in-reply-to')).toBe('<2@shop.example>');
    expect(got?.header('reply-to')).toBe('ask@shop.example');
    // A person wrote it, and may hear that another one is away.
    expect(got?.header('auto-submitted')).toBeUndefined();
    expect(got?.header('x-auto-response-suppress')).toBeUndefined();
  });

  test('names and subjects cannot start a header or a second recipient', async () => {
    await send({
      from: {
        name: 'Shop\r\nBcc: a@thief.example\r\n\r\nboo, <b@thief.example>',
        address: mail.from.address,
      },
      subject: 'Hello\r\nBcc: c@thief.example',
    });
    const [got] = server.received;
    expect(got?.to).toEqual(['ada@example.com']);
    expect(got?.from).toBe('shop@shop.example');
    expect(got?.header('bcc')).toBeUndefined();
    expect(got?.header('subject')).toBe('Hello Bcc: c@thief.example');
    expect(got?.header('from')).toMatch(/^"Shop Bcc: .*" <shop@shop\.example>$/);
  });

  test.each(['a@example.com, b@thief.example', 'a@example.com>\r\nRCPT TO:<b@thief.example'])(
    'an address that is more than one goes to nobody else: %j',
    async (to) => {
      await send({ to }).catch(() => {});
      for (const { to: recipients } of server.received) {
        expect(recipients).toHaveLength(1);
        expect(recipients).not.toContain('b@thief.example');
      }
    },
  );

  test.each([
    [
      'refuses the recipient',
      true,
      'The mail server refused the recipient: 550 No such mailbox here',
    ],
    ['refuses the mail', true, 'The mail server refused the mail: 554 It smells of spam'],
    ['defers the recipient', false, 'The mail server put off the recipient: 451 Greylisted, wait'],
    [
      'refuses the sender',
      false,
      'The mail server refused the shop’s own address: 550 Relaying denied',
    ],
    ['is full', false, 'The mail server turned the shop away: 421 Too busy, come back later'],
    ['stalls', false, 'The mail server did not answer in time.'],
    ['drops', false, 'The connection to the mail server broke off.'],
    ['accepts and drops', false, 'The connection to the mail server broke off.'],
  ] as const)('when it %s, permanent is %s', async (mood, permanent, message) => {
    server.mood = mood;
    await expect(send()).rejects.toMatchObject({ name: 'MailNotSent', permanent, message });
    expect(server.received).toHaveLength(mood === 'accepts and drops' ? 1 : 0);
  });

  test('a mail that nobody waits for any more ends at once', async () => {
    server.mood = 'stalls';
    const stop = new AbortController();
    const sending = send({}, stop.signal);
    const started = performance.now();
    setTimeout(() => stop.abort(new Error('The process stops')), 50);
    await expect(sending).rejects.toThrow('The process stops');
    expect(performance.now() - started).toBeLessThan(300);
  });

  test('a mail takes no longer than the whole time, however busy the server looks', async () => {
    // Never silent for long, never done.
    const chatty = createServer((socket) => {
      socket.write('220 hello\r\n');
      socket.on('data', () => {});
      socket.on('error', () => {});
      const chat = setInterval(() => socket.write('250-and\r\n'), 50);
      socket.once('close', () => clearInterval(chat));
    });
    chatty.listen(0, '127.0.0.1');
    await once(chatty, 'listening');
    const address = chatty.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const sender = createSmtpSender(`smtp://127.0.0.1:${port}`, { ...limits, whole: 600 });
    await expect(sender(mail, never)).rejects.toMatchObject({
      message: 'The mail server did not answer in time.',
      permanent: false,
    });
    chatty.close();
  });

  test('a server that is not there is waited for', async () => {
    await server.close();
    try {
      await expect(send()).rejects.toMatchObject({
        permanent: false,
        message: 'The mail server could not be reached (ECONNREFUSED).',
      });
    } finally {
      await server.listen();
    }
    await send();
    expect(server.received).toHaveLength(1);
  });
});

describe('on a server that asks who one is', () => {
  const server = mailServer({ auth: { user: 'shop@shop.example', pass: 'p@ss/w%rd' } });

  test('a name and a password of any letters pass', async () => {
    const url = `smtp://shop%40shop.example:p%40ss%2Fw%25rd@127.0.0.1:${server.port}`;
    await createSmtpSender(url, limits)(mail, never);
    expect(server.received[0]?.user).toBe('shop@shop.example');
  });

  test('a wrong one is retried, and told without the password that the server repeats', async () => {
    const url = `smtp://shop:hunter2-hunter2@127.0.0.1:${server.port}`;
    await expect(createSmtpSender(url, limits)(mail, never)).rejects.toMatchObject({
      permanent: false,
      message: 'The mail server did not accept the name or password in SMTP_URL.',
    });
  });
});

describe('over TLS', () => {
  const wrapped = mailServer({ secure: true });
  const starting = mailServer({ startTls: true });
  const plain = mailServer();

  test('smtps speaks it from the first byte, and believes no strange certificate', async () => {
    const url = `smtps://127.0.0.1:${wrapped.port}`;
    await expect(createSmtpSender(url, limits)(mail, never)).rejects.toMatchObject({
      permanent: false,
    });
    await createSmtpSender(`${url}?tls.rejectUnauthorized=false`, limits)(mail, never);
    expect(wrapped.received).toMatchObject([{ secure: true }]);
  });

  test('smtp takes STARTTLS where it is offered', async () => {
    const url = `smtp://127.0.0.1:${starting.port}?tls.rejectUnauthorized=false`;
    await createSmtpSender(url, limits)(mail, never);
    expect(starting.received).toMatchObject([{ secure: true }]);
  });

  test('requireTLS sends nothing where it is not', async () => {
    const url = `smtp://127.0.0.1:${plain.port}?requireTLS=true`;
    await expect(createSmtpSender(url, limits)(mail, never)).rejects.toMatchObject({
      permanent: false,
    });
    expect(plain.received).toHaveLength(0);
  });
});
