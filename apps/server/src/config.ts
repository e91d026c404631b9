import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { smtpUrlProblem } from '@stockroom/mail/smtp-url';
import { z } from 'zod';

export type Role = 'web' | 'jobs';

/** Everything that the environment decides, checked once at start. */
export interface Config {
  development: boolean;
  host: string;
  port: number;
  /** Scheme, host and port by which customers reach the shop; no slash at the end. */
  publicUrl: string;
  /** Whether customers use https: cookies are then Secure, and HSTS is sent. */
  https: boolean;
  /** A PostgreSQL of the operator's own; the embedded one otherwise. */
  databaseUrl: string | undefined;
  /** Absolute. */
  dataDir: string;
  /** Given by the operator; with the embedded database one is made and kept in `dataDir`. */
  authSecret: string | undefined;
  smtpUrl: string | undefined;
  stripe: { secretKey: string; webhookSecret: string } | undefined;
  roles: ReadonlySet<Role>;
  demo: boolean;
  /** Proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: BlockList | undefined;
  logLevel: LogLevel | undefined;
  /** Megabytes of answers that a process may keep; 0 for none. */
  cacheMegabytes: number;
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Thrown by `readConfig`; its message names every wrong value at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port: it must be a number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'is not a port: it must be from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .refine(
      (host) => isIP(host) !== 0 || host === 'localhost',
      'is not an address to listen on: use 127.0.0.1, 0.0.0.0 or another IP address of this machine',
    )
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine(
      (url) => /^postgres(ql)?:$/.test(protocolOf(url)),
      'is not a PostgreSQL address: it must look like postgres://name:password@host:5432/database',
    )
    .optional(),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'is not a web address without a path: it must look like https://shop.example')
    .transform((url) => new URL(url).origin)
    .optional(),
  AUTH_SECRET: z
    .string()
    .min(32, 'is too short: it must have at least 32 characters, all of them secret')
    .optional(),
  SMTP_URL: z
    .string()
    .superRefine((url, context) => {
      const problem = smtpUrlProblem(url);
      if (problem !== undefined) context.addIssue(problem);
    })
    .optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/, 'is not a Stripe secret key: those begin with sk_ or rk_')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, 'is not a Stripe webhook secret: those begin with whsec_')
    .optional(),
  ROLES: z
    .string()
    .transform((roles) => roles.split(',').map((role) => role.trim()))
    .pipe(
      z
        .array(z.enum(['web', 'jobs'], 'knows only web, jobs, or both with a comma between'))
        .transform((roles) => new Set(roles)),
    )
    .optional(),
  DEMO: z
    .enum(['0', '1'], 'must be 0 or 1')
    .transform((demo) => demo === '1')
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((list, context) => {
      const proxies = parseProxies(list);
      if (!proxies) {
        context.addIssue(
          'is not a list of proxies: give addresses or networks with commas between, such as 127.0.0.1,10.0.0.0/8',
        );
        return z.NEVER;
      }
      return proxies;
    })
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).optional(),
  CACHE_MB: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a size: it must be a whole number of megabytes, or 0 for no cache')
    .transform(Number)
    .default(32),
  NODE_ENV: z.string().optional(),
});

/** An empty value counts as none, as in `PORT= npm start`. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => {
      const trimmed = value?.trim();
      return trimmed ? [[name, trimmed]] : [];
    }),
  );
  const parsed = environment.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);

  if (given['DATABASE_URL'] && !given['AUTH_SECRET']) {
    problems.push(
      'AUTH_SECRET is missing: with DATABASE_URL it must be set, to the same value on every server',
    );
  }
  if (Boolean(given['STRIPE_SECRET_KEY']) !== Boolean(given['STRIPE_WEBHOOK_SECRET'])) {
    problems.push('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET must be set both, or neither');
  }
  if (problems.length > 0 || !parsed.success) {
    throw new ConfigError(
      `The shop cannot start, because of ${problems.length === 1 ? 'a wrong setting' : `${problems.length} wrong settings`}:\n${problems.map((problem) => `  ${problem}.`).join('\n')}`,
    );
  }

  const { data } = parsed;
  const publicUrl = data.PUBLIC_URL ?? `http://${reachableHost(data.HOST)}:${data.PORT}`;
  return {
    development: data.NODE_ENV !== 'production',
    host: data.HOST,
    port: data.PORT,
    publicUrl,
    https: publicUrl.startsWith('https:'),
    databaseUrl: data.DATABASE_URL,
    dataDir: resolve(data.DATA_DIR),
    authSecret: data.AUTH_SECRET,
    smtpUrl: data.SMTP_URL,
    stripe:
      data.STRIPE_SECRET_KEY && data.STRIPE_WEBHOOK_SECRET
        ? { secretKey: data.STRIPE_SECRET_KEY, webhookSecret: data.STRIPE_WEBHOOK_SECRET }
        : undefined,
    roles: data.ROLES ?? new Set<Role>(['web', 'jobs']),
    // A real shop never gets known passwords or a test bank by accident.
    demo: data.DEMO ?? data.DATABASE_URL === undefined,
    trustedProxies: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
    cacheMegabytes: data.CACHE_MB,
  };
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

function isOrigin(url: string): boolean {
  if (!/^https?:$/.test(protocolOf(url))) return false;
  const { pathname, search, hash, username, password } = new URL(url);
  return pathname === '/' && !search && !hash && !username && !password;
}

/** Listening on every address of the machine, it is reached by one of them. */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIP(host) === 6 ? `[${host}]` : host;
}

function parseProxies(list: string): BlockList | undefined {
  const proxies = new BlockList();
  for (const entry of list.split(',').map((part) => part.trim())) {
    const [address = '', prefix] = entry.split('/');
    const version = isIP(address);
    if (version === 0) return undefined;
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) proxies.addAddress(address, family);
    else if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (version === 6 ? 128 : 32))
      return undefined;
    else proxies.addSubnet(address, Number(prefix), family);
  }
  return proxies;
}
