import { serve as serveNode, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { pino } from 'pino';
import type { ReviewProxy } from './services.js';
import type { Logger } from './platform/logger.js';

export { memoryStore } from './stores/memory-store.js';
export { redisStore } from './stores/redis-store.js';
export { sqliteStore } from './stores/sqlite-store.js';

export interface ServeOptions {
  /** 0 lets the machine choose one. */
  readonly port: number;
  /** Every address of the machine by default. */
  readonly hostname?: string | undefined;
}

/** A proxy on a port. */
export interface ServedProxy {
  /** e.g. `http://127.0.0.1:8787` */
  readonly address: string;
  /** Takes no more requests, answers those it has, and ends what goes on in the background. */
  close(): Promise<void>;
}

type Bindings = HttpBindings | Http2Bindings;

/** Fields that no line may show, whoever writes it: a second lock, since nothing logs them. */
const REDACTED = ['token', 'password', 'authorization', 'cookie', 'email'].flatMap((name) => [name, `*.${name}`]);

/** A logger of one JSON line an event, to standard output. */
export const nodeLogger = (): Logger => pino({ base: null, redact: REDACTED });

/**
 * Answers HTTP on Node.
 * @throws when the port is taken.
 */
export function serve(proxy: ReviewProxy, { port, hostname = '0.0.0.0' }: ServeOptions): Promise<ServedProxy> {
  return new Promise((resolve, reject) => {
    const answer = (request: Request, { incoming }: Bindings): Promise<Response> =>
      proxy.fetch(request, { clientAddress: incoming.socket.remoteAddress });
    const server = serveNode({ fetch: answer, port, hostname }, (address) => {
      proxy.start();
      const close = (): Promise<void> =>
        new Promise((closed) => {
          proxy.close();
          server.close(() => closed());
        });
      resolve({ address: `http://${hostname}:${address.port}`, close });
    });
    server.once('error', reject);
  });
}
