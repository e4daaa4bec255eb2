import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isIPv4, type AddressInfo, type Socket } from 'node:net';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { pino } from 'pino';
import { ERRORS } from '../protocol/error-body.js';
import type { Logger } from './platform/logger.js';
import type { ReviewProxy } from './services.js';

export { memoryStore } from './stores/memory-store.js';
export { redisStore } from './stores/redis-store.js';
export { sqliteStore } from './stores/sqlite-store.js';

/** What one connection may take of the server. */
export interface ConnectionLimits {
  /** Milliseconds in which the head of a request must have come; 10,000 by default. */
  readonly headers: number;
  /** Milliseconds in which a whole request must have come, its body included; 30,000 by default. */
  readonly request: number;
  /** Milliseconds for which nothing may move: a client that does not read its answer is let go; 60,000 by default. */
  readonly idle: number;
  /**
   * Connections that one address may hold open at once. By default 200 for a public address, and no bound for one of a
   * private network, where a reverse proxy speaks for all shoppers. A number given here counts for every address.
   */
  readonly perAddress?: number | undefined;
}

export interface ServeOptions {
  /** 0 lets the machine choose one. */
  readonly port: number;
  /** Every address of the machine by default. */
  readonly hostname?: string | undefined;
  /** Milliseconds that requests under way have to be answered when it closes; 10,000 by default. */
  readonly grace?: number | undefined;
  readonly limits?: Partial<ConnectionLimits> | undefined;
}

/** A proxy on a port. */
export interface ServedProxy {
  /** e.g. `http://127.0.0.1:8787` */
  readonly address: string;
  /**
   * Takes no more connections, answers the requests that it has, ends what goes on in the background, and resolves.
   * What is not answered after `grace` is cut off.
   */
  close(): Promise<void>;
}

/** Node's own limit for a request (300 s) is an invitation, and it looks for slow clients twice a minute only. */
const LIMITS: ConnectionLimits = { headers: 10_000, request: 30_000, idle: 60_000 };
const GRACE = 10_000;
const PUBLIC_CONNECTIONS = 200;
/**
 * Longer than the 60 s for which load balancers keep a connection: closing it first would lose a request now and then.
 */
const KEEP_ALIVE = 65_000;

/** Fields that no line may show, whoever writes it: a second lock, since nothing logs them. */
const REDACTED = ['token', 'password', 'authorization', 'cookie', 'email'].flatMap((name) => [name, `*.${name}`]);

/** A logger of one JSON line an event, to standard output. */
export const nodeLogger = (): Logger => pino({ base: null, redact: REDACTED });

/**
 * Answers HTTP on Node.
 * @throws when the port is taken.
 * @example
 * const served = await serve(createProxy(config), { port: 8787 });
 * process.once('SIGTERM', () => void served.close());
 */
export function serve(proxy: ReviewProxy, options: ServeOptions): Promise<ServedProxy> {
  const { port, hostname = '0.0.0.0', grace = GRACE } = options;
  const limits = { ...LIMITS, ...options.limits };
  let closing: Promise<void> | undefined;
  const answer = async (request: Request, { incoming, outgoing }: HttpBindings | Http2Bindings): Promise<Response> => {
    const response = namesItsHost(incoming)
      ? await proxy.fetch(request, { clientAddress: incoming.socket.remoteAddress })
      : new Response(REFUSAL.body, { status: 400, headers: REFUSAL.headers });
    // The next request of this client is for another instance.
    if (closing && 'shouldKeepAlive' in outgoing) outgoing.shouldKeepAlive = false;
    return response;
  };
  const listener = getRequestListener(answer, { hostname });
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      connectionsCheckingInterval: Math.min(1_000, limits.headers, limits.request),
      keepAliveTimeout: KEEP_ALIVE,
      // Counted below, and refused in the proxy's own words.
      requireHostHeader: false,
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.setTimeout(limits.idle);
  server.on('connection', boundPerAddress(limits.perAddress));
  server.on('clientError', (_, socket) => refuse(socket));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      proxy.start();
      const close = (): Promise<void> => (closing ??= drain(server, grace).then(() => proxy.close()));
      resolve({ address: `http://${hostname}:${(server.address() as AddressInfo).port}`, close });
    });
  });
}

/** Resolves when the last connection is closed: each once it is answered, all of them after `grace` milliseconds. */
function drain(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Closes a connection that is one too many for its address. */
function boundPerAddress(bound: number | undefined): (socket: Socket) => void {
  const open = new Map<string, number>();
  return (socket) => {
    const address = socket.remoteAddress ?? '';
    const most = bound ?? (isPrivate(address) ? Infinity : PUBLIC_CONNECTIONS);
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  };
}

/** Networks that are not routed on the Internet (RFC 1918, 4193, 6598, loopback and link-local). */
const PRIVATE_V4 = /^(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const PRIVATE_V6 = /^(?:::1$|f[cd]|fe[89ab])/i;

/** Whether an address is of a private network; an IPv4 one may be written as IPv6 (`::ffff:10.0.0.1`). */
export function isPrivate(address: string): boolean {
  const v4 = address.replace(/^::ffff:/i, '');
  return isIPv4(v4) ? PRIVATE_V4.test(v4) : PRIVATE_V6.test(address);
}

/**
 * RFC 9112 §3.2: a request names its host once. One that names two must be refused, since two servers may read it as
 * two different requests. HTTP/1.0 knows no hosts.
 */
function namesItsHost({ rawHeaders, httpVersion }: Pick<IncomingMessage, 'rawHeaders' | 'httpVersion'>): boolean {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  return hosts === 1 || (hosts === 0 && httpVersion !== '1.1');
}

const [type, , message] = ERRORS.invalid_parameter;

/** The answer to what is no request, or to more than one: no route could give it. */
const REFUSAL = {
  body: JSON.stringify({ type, code: 'invalid_parameter', message }),
  headers: {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    Connection: 'close',
  },
};

function refuse(socket: Duplex): void {
  if (!socket.writable || ('bytesWritten' in socket && socket.bytesWritten !== 0)) {
    socket.destroy();
    return;
  }
  const head = Object.entries({ ...REFUSAL.headers, 'Content-Length': REFUSAL.body.length });
  const lines = head.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines}\r\n\r\n${REFUSAL.body}`);
}
