import { serve } from '@hono/node-server';

/** A vendor played over real HTTP. */
export interface ServedSandbox<Sandbox> {
  /** e.g. `http://127.0.0.1:5174`; the vendor's paths begin below it. */
  readonly origin: string;
  readonly sandbox: Sandbox;
  /** Ends every connection, waiting calls included. */
  close(): Promise<void>;
}

/** Serves a sandbox on a port of this machine alone. @throws when the port is taken */
export function serveSandbox<Sandbox extends { fetch(request: Request, connection?: object): Promise<Response> }>(
  sandbox: Sandbox,
  { port = 0, hostname = '127.0.0.1' }: { port?: number; hostname?: string } = {},
): Promise<ServedSandbox<Sandbox>> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: (request, connection) => sandbox.fetch(request, connection), port, hostname },
      (address) => {
        const close = (): Promise<void> =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        resolve({ origin: `http://${hostname}:${address.port}`, sandbox, close });
      },
    );
    server.once('error', reject);
  });
}
