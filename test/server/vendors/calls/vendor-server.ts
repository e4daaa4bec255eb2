import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** One call as a vendor's server saw it. */
export interface SeenCall {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A vendor's server on this machine. It gives the planned answers in turn, the last one for ever. */
export interface VendorServer {
  readonly base: string;
  readonly seen: SeenCall[];
  plan(...answers: RequestListener[]): void;
  /** Resolves when so many calls have arrived. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
}

/** An answer of some text; JSON when it is no text. */
export const answer =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** Never answers. */
export const silence: RequestListener = () => {};

/** Promises more than it sends, and hangs up. */
export const cutOff: RequestListener = (_, response: ServerResponse) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"products":[');
  setImmediate(() => response.destroy());
};

/** Starts a server for a test; its base has a path, as vendors' do. */
export async function startVendorServer(): Promise<VendorServer> {
  const seen: SeenCall[] = [];
  const waiting: { count: number; done: () => void }[] = [];
  let answers: RequestListener[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, body: await text(request) });
    for (const { count, done } of waiting) if (seen.length >= count) done();
    const listener = answers.length > 1 ? answers.shift() : answers[0];
    listener?.(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    base: `http://127.0.0.1:${port}/v1`,
    seen,
    plan: (...planned) => (answers = planned),
    arrived: (count) =>
      seen.length >= count ? Promise.resolve() : new Promise((done) => waiting.push({ count, done })),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
