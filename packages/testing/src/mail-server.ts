import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll } from 'vitest';

/** How the server treats mails from now on. */
export type MailServerMood =
  | 'accepts'
  /** 550 to the recipient. */
  | 'refuses the recipient'
  /** 451 to the recipient. */
  | 'defers the recipient'
  /** 550 to the sender. */
  | 'refuses the sender'
  /** 554 once it has read the mail. */
  | 'refuses the mail'
  /** Never answers RCPT TO. */
  | 'stalls'
  /** Cuts the connection in the middle of the mail. */
  | 'drops'
  /** Takes the mail, and cuts the connection before it has said so. */
  | 'accepts and drops'
  /** Takes the mail, and never says so. */
  | 'accepts and stalls'
  /** 421 instead of a greeting. */
  | 'is full';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came, headers and all. */
  raw: string;
  /** Unfolded; of the first that has this name. */
  header: (name: string) => string | undefined;
  secure: boolean;
  user: string | undefined;
}

export interface MailServerOptions {
  /** Who may send; nobody has to sign in otherwise. */
  auth?: { user: string; pass: string };
  /** TLS from the first byte. */
  secure?: boolean;
  /** Without it, no STARTTLS is offered. */
  startTls?: boolean;
}

export interface MailServer {
  readonly port: number;
  mood: MailServerMood;
  /** Whatever was taken, in order. */
  readonly received: ReceivedMail[];
  /** How many times somebody connected. */
  readonly connections: number;
  /** Resolves when it has taken this many mails. */
  taken: (count: number) => Promise<void>;
  listen: () => Promise<void>;
  /** Nobody can connect until `listen` is called again; the port stays its own. */
  close: () => Promise<void>;
}

/** A real SMTP server on loopback, for the tests of this file; closed at their end. */
export function mailServer(options: MailServerOptions = {}): MailServer {
  const sockets = new Set<Socket>();
  const received: ReceivedMail[] = [];
  let waiting: { count: number; resolve: () => void }[] = [];
  let port = 0;
  let connections = 0;
  let server: SMTPServer | undefined;

  const refuse = (code: number, text: string) =>
    Object.assign(new Error(text), { responseCode: code });

  function take(mail: ReceivedMail): void {
    received.push(mail);
    for (const { count, resolve } of waiting) if (received.length >= count) resolve();
    waiting = waiting.filter(({ count }) => received.length < count);
  }

  function create(): SMTPServer {
    const created = new SMTPServer({
      secure: options.secure ?? false,
      disabledCommands: [
        ...(options.auth ? [] : ['AUTH']),
        ...(options.startTls || options.secure ? [] : ['STARTTLS']),
      ],
      allowInsecureAuth: true,
      authOptional: options.auth === undefined,
      disableReverseLookup: true,
      closeTimeout: 100,
      onConnect(_session, callback) {
        callback(self.mood === 'is full' ? refuse(421, 'Too busy, come back later') : null);
      },
      onAuth(given, _session, callback) {
        const { user, pass } = options.auth ?? {};
        if (given.username === user && given.password === pass) callback(null, { user });
        else callback(refuse(535, `${String(given.password)} is not the password`));
      },
      onMailFrom(_address, _session, callback) {
        callback(self.mood === 'refuses the sender' ? refuse(550, 'Relaying denied') : null);
      },
      onRcptTo(_address, _session, callback) {
        if (self.mood === 'stalls') return;
        if (self.mood === 'refuses the recipient') callback(refuse(550, 'No such mailbox here'));
        else if (self.mood === 'defers the recipient') callback(refuse(451, 'Greylisted, wait'));
        else callback();
      },
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        if (self.mood === 'drops') return cutAll();
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('end', () => {
          if (self.mood === 'refuses the mail') return callback(refuse(554, 'It smells of spam'));
          const raw = Buffer.concat(chunks).toString();
          const { mailFrom, rcptTo } = session.envelope;
          take({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw,
            header: (name) => headerOf(raw, name),
            secure: session.secure,
            user: typeof session.user === 'string' ? session.user : undefined,
          });
          if (self.mood === 'accepts and drops') cutAll();
          else if (self.mood !== 'accepts and stalls') callback();
        });
      },
    });
    // A client that breaks off is what these tests are about.
    created.on('error', () => {});
    created.server.on('connection', (socket) => {
      connections += 1;
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    return created;
  }

  function cutAll(): void {
    for (const socket of sockets) socket.destroy();
  }

  const self: MailServer = {
    mood: 'accepts',
    received,
    get port() {
      return port;
    },
    get connections() {
      return connections;
    },
    taken: (count) =>
      received.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ count, resolve })),
    listen: async () => {
      server = create();
      server.listen(port, '127.0.0.1');
      await once(server.server, 'listening');
      // A server on TCP has an address of this kind.
      port = (server.server.address() as AddressInfo).port;
    },
    close: async () => {
      const closing = server;
      server = undefined;
      cutAll();
      if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
    },
  };

  beforeAll(() => self.listen());
  afterAll(() => self.close());
  return self;
}

function headerOf(raw: string, name: string): string | undefined {
  const head = raw.split(/\r?\n\r?\n/, 1)[0]?.replaceAll(/\r?\n[ \t]+/g, ' ') ?? '';
  const start = `${name.toLowerCase()}:`;
  const line = head.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(start));
  return line?.slice(start.length).trim();
}
