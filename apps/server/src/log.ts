import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/**
 * Machines read the log: JSON lines on stderr. People read stdout: the steps of the start and the
 * address. Nothing that is logged holds a header, a query or a body, and of errors only what
 * `describeError` lets through.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: describeError },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return pino(options, destination ?? standardError());
}

/**
 * A write for each request would cost more than most requests: lines go out together, after half a
 * second at the latest, and all that is left when the process exits. Whoever looks on sees each.
 */
function standardError(): DestinationStream {
  return process.stderr.isTTY
    ? pino.destination({ fd: 2, sync: true })
    : pino.destination({ fd: 2, sync: false, minLength: 4_096, periodicFlush: 500 });
}

interface DescribedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: DescribedError;
}

/**
 * PostgreSQL's errors carry rows in `detail`, requests carry headers, zod issues carry input: of an
 * error only its name, code, message and stack are kept, with whatever looks like a secret blanked.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const described: DescribedError = { type: error.name, message: scrub(error.message) };
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number')) {
    described.code = String(error.code);
  }
  if (error.stack) described.stack = scrub(error.stack);
  if (error.cause !== undefined && depth < 3) {
    described.cause = describeError(error.cause, depth + 1);
  }
  return described;
}

/** Credentials in addresses, and values after a telling name. */
export function scrub(text: string): string {
  return text
    .replaceAll(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1[hidden]@')
    .replaceAll(
      /\b((?:[\w-]*(?:token|secret|password|api[_-]?key))|cookie|authorization)(["']?\s*[=:]\s*["']?)(?:bearer\s+|basic\s+)?[^\s"'&;,]+/gi,
      '$1$2[hidden]',
    )
    .replaceAll(/\b(?:sk|rk|whsec)_\w+/g, '[hidden]');
}
