import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { redisStore } from '../../../src/server/stores/redis-store.js';
import { firstExecutable } from '../../tools/executable.mjs';
import { findRedis } from '../../tools/redis.mjs';
import { freePort, listen, RedisCluster, RedisServer, type Settings } from '../redis-server.js';

const openssl = firstExecutable([process.env.OPENSSL, 'openssl']);

describe.skipIf(!findRedis() || !openssl)('a Redis store over TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redis-tls-'));
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A certificate that signs itself: its own authority. */
  beforeAll(() => {
    const what = ['-newkey', 'rsa:2048', '-nodes', '-x509', '-days', '2', '-subj', '/CN=redis.test'];
    const where = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate];
    execFileSync(openssl ?? '', ['req', ...what, ...where], { stdio: 'ignore' });
  });

  const tls = async (): Promise<Settings> => ({
    'tls-port': String(await freePort()),
    'tls-cert-file': certificate,
    'tls-key-file': key,
    'tls-ca-cert-file': certificate,
    'tls-auth-clients': 'no',
  });

  /** What a process prints that opens the store, trusting the certificate as a merchant's would. */
  const visit = async (url: string): Promise<string> => {
    const program = join(import.meta.dirname, 'redis-visit.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program, url], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
    });
    const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return output.trim();
  };

  it('works with an address alone, or a client of the merchant’s', async () => {
    const server = await RedisServer.start(await tls());
    expect(await visit(server.tlsUrl)).toBe('true a');
    const client = new Redis(server.tlsUrl, { tls: { ca: readFileSync(certificate) } });
    const store = await redisStore(client);
    expect(await store.get('room:1')).toBe('room:1');
    client.disconnect();
    await expect(redisStore(server.tlsUrl)).rejects.toThrow('NODE_EXTRA_CA_CERTS');
    await expect(redisStore(server.tlsUrl.replace('rediss:', 'redis:'))).rejects.toThrow('use rediss://');
    await server.stop();
  });

  it('works with a cluster', async () => {
    const cluster = await RedisCluster.start(async () => ({ ...(await tls()), 'tls-cluster': 'yes' }));
    await vi.waitUntil(() => cluster.isReady(), { timeout: 30_000 });
    expect(await visit(cluster.servers[0]?.tlsUrl ?? '')).toBe('true a');
    await cluster.stop();
  });

  it('says so when the server does not speak it', async () => {
    const plain = createServer((socket) => void socket.end('-ERR unknown command\r\n'));
    await expect(redisStore(`rediss://127.0.0.1:${await listen(plain)}`)).rejects.toThrow('Use redis://');
    plain.close();
  });
});
