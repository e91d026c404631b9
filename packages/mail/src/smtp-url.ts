import { isIPv4 } from 'node:net';

/** A mail server, as SMTP_URL names it. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte (smtps://). */
  secure: boolean;
  /** STARTTLS or nothing: on when there is a password to protect. */
  requireTLS: boolean;
  /** No STARTTLS even where it is offered. */
  ignoreTLS: boolean;
  /** False accepts a certificate that nobody vouches for. */
  rejectUnauthorized: boolean;
  auth: { user: string; pass: string } | undefined;
}

/** What is wrong with SMTP_URL, in a sentence that repeats none of it: it may hold a password. */
export class SmtpUrlError extends Error {
  override name = 'SmtpUrlError';
}

/**
 * `smtp://user:password@host:587`, `smtps://…` for TLS from the start. As parameters, `requireTLS`,
 * `ignoreTLS` and `tls.rejectUnauthorized` (true or false). @throws SmtpUrlError
 */
export function readSmtpUrl(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') {
    throw new SmtpUrlError('is not a mail server: it must look like smtp://name:password@host:587');
  }
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const auth =
    url.username === '' ? undefined : { user: decode(url.username), pass: decode(url.password) };
  const asked = readSwitches(url.searchParams);
  const ignoreTLS = asked.get('ignoreTLS') ?? false;
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: asked.get('requireTLS') ?? (auth !== undefined && !ignoreTLS && !isLoopback(host)),
    ignoreTLS,
    rejectUnauthorized: asked.get('tls.rejectUnauthorized') ?? true,
    auth,
  };
}

/** What is wrong with it, if anything is, to be read after its name. */
export function smtpUrlProblem(text: string): string | undefined {
  try {
    readSmtpUrl(text);
    return undefined;
  } catch (error) {
    if (error instanceof SmtpUrlError) return error.message;
    throw error;
  }
}

const switches = ['requireTLS', 'ignoreTLS', 'tls.rejectUnauthorized'];

function readSwitches(parameters: URLSearchParams): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [name, value] of parameters) {
    if (!switches.includes(name)) {
      throw new SmtpUrlError(`knows no parameters but ${switches.join(', ')}`);
    }
    if (value !== 'true' && value !== 'false') {
      throw new SmtpUrlError(`has ${name}, which must be true or false`);
    }
    found.set(name, value === 'true');
  }
  return found;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new SmtpUrlError('has a % in its name or password that is not written as %25');
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
