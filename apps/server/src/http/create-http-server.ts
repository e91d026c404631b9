import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { FindAddress } from './client-address.ts';
import type { OpenExchanges } from './drain.ts';
import { answerText, type Exchange } from './exchange.ts';
import { tooLong } from './fetch-area.ts';
import { isPlausibleHost, parseTarget } from './parse-target.ts';
import { BodyTooLongError } from './read-body.ts';
import { refuseForgery } from './refuse-forgery.ts';
import { RequestExchange } from './request-exchange.ts';
import { loggedPath } from './logged-path.ts';
import { findRoute, type Route, type RouteName, type RouteTable } from './routes.ts';
import { closedPolicy, type SecurityOptions, setSecurityHeaders } from './security-headers.ts';

export interface HttpServerOptions {
  log: Logger;
  /** Scheme, host and port by which customers reach the shop. */
  publicOrigin: string;
  findAddress: FindAddress;
  security: SecurityOptions;
  routes: RouteTable;
  /** Answers what no line of `routes` fits. */
  otherwise: Route;
  /** Where the requests under way are kept, for a stop that waits for them. */
  open: OpenExchanges;
  /** Told about every answer, for the metrics. */
  onAnswered: (answered: Answered) => void;
  limits?: Partial<Limits>;
}

export interface Answered {
  route: RouteName | 'refused';
  method: string;
  /** 499 when the caller went away before the answer was complete. */
  status: number;
  seconds: number;
}

export interface Limits {
  /** Milliseconds within which all headers must have come. */
  headersTimeout: number;
  /** Milliseconds within which the whole request must have come. */
  requestTimeout: number;
  /** Milliseconds that a connection may be silent; server-sent events ping more often. */
  idleTimeout: number;
  maxHeadersCount: number;
}

const defaultLimits: Limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  idleTimeout: 120_000,
  maxHeadersCount: 100,
};

/**
 * The one way in. What holds for every request happens here, in this order: it gets an id, the
 * security headers, a check of its form, of its origin and of its announced length; then the area
 * that its path belongs to answers.
 */
export function createHttpServer(options: HttpServerOptions): Server {
  const limits = { ...defaultLimits, ...options.limits };
  const server = createServer(
    {
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      // How soon a slow request is noticed after its time.
      connectionsCheckingInterval: Math.min(1_000, limits.headersTimeout),
      // Longer than most proxies keep theirs, so that they never write into a closed one.
      keepAliveTimeout: 75_000,
      maxHeaderSize: 16 * 1024,
    },
    (req, res) => answer(req, res, options),
  );
  server.maxHeadersCount = limits.maxHeadersCount;
  server.setTimeout(limits.idleTimeout);
  server.on('clientError', refuseBrokenRequest);
  return server;
}

function answer(req: IncomingMessage, res: ServerResponse, options: HttpServerOptions): void {
  const started = performance.now();
  const target = parseTarget(req.url);
  const id = saneRequestId(req.headers['x-request-id']) ?? randomUUID();
  const exchange = new RequestExchange(req, res, {
    id,
    address: options.findAddress(req),
    path: target?.path ?? '',
    search: target?.search ?? '',
    log: options.log,
  });
  let name: Answered['route'] = 'refused';

  options.open.add(exchange);
  res.setHeader('x-request-id', id);
  setSecurityHeaders(exchange, options.security);
  res.on('close', () => {
    const complete = res.writableFinished;
    if (!complete) exchange.leave();
    const answered: Answered = {
      route: name,
      method: req.method ?? '',
      status: complete ? res.statusCode : 499,
      seconds: (performance.now() - started) / 1000,
    };
    options.onAnswered(answered);
    logAnswer(options.log, exchange, answered);
  });

  if (!target) return answerText(exchange, 400, 'The address of this request is malformed.');
  if (!isPlausibleHost(req.headers.host)) {
    return answerText(exchange, 400, 'The Host header of this request is malformed.');
  }
  if (!methods.has(req.method ?? '')) {
    res.setHeader('allow', [...methods].join(', '));
    return answerText(exchange, 405, 'This method is not known here.');
  }
  const route = findRoute(options.routes, target.path, options.otherwise);
  name = route.name;
  if (!route.fromAnywhere) {
    const forged = refuseForgery(req, options.publicOrigin);
    if (forged) return answerText(exchange, 403, forged);
  }
  if (Number(req.headers['content-length'] ?? 0) > route.bodyLimit) {
    return answerText(exchange, 413, tooLong(route.bodyLimit));
  }

  runArea(route, exchange).catch((error: unknown) => {
    // A caller who went away makes reads fail; that is nobody's fault.
    if (exchange.gone.aborted) return;
    if (error instanceof BodyTooLongError) {
      return answerText(exchange, 413, tooLong(route.bodyLimit));
    }
    exchange.log.error({ err: error }, 'a request failed');
    answerText(exchange, 500, `Something broke on our side. Request id: ${id}`);
  });
}

/** So that what an area throws before its first await is a rejection like any other. */
async function runArea(route: Route, exchange: Exchange): Promise<void> {
  await route.area(exchange);
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Of a request only its method, path, route and result are logged: no query, header or body. */
function logAnswer(log: Logger, { id, req, path, address }: Exchange, answered: Answered): void {
  const { route, method, status, seconds } = answered;
  const level =
    status >= 500 ? 'error' : quietRoutes.has(route) || req.method === 'OPTIONS' ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const ms = Math.round(seconds * 10_000) / 10;
  const entry = { requestId: id, route, method, path: loggedPath(path), status, ms, address };
  log[level](entry, 'answered');
}

/** Asked every few seconds by machines, or many times for each page. */
const quietRoutes = new Set<Answered['route']>([
  'healthz',
  'readyz',
  'metrics',
  'assets',
  'pictures',
]);

/** Another service's request id is kept if it cannot garble a log line. */
function saneRequestId(given: string | string[] | undefined): string | undefined {
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : undefined;
}

/** The parser gave up before there was a request: too slow, too large, or not HTTP at all. */
function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, text] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'The headers of this request are too long.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', 'This request took too long to arrive.']
        : ['400 Bad Request', 'This is not an HTTP request that can be read here.'];
  const body = `${text}\n`;
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: text/plain; charset=utf-8',
      `content-length: ${body.length}`,
      'x-content-type-options: nosniff',
      `content-security-policy: ${closedPolicy}`,
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
