import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findRedis } from '../tools/redis.mjs';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A real Redis server of a test's own, with its files in a folder of its own. */
export class RedisServer {
  readonly url: string;
  readonly #port: number;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #folder = mkdtempSync(join(tmpdir(), 'redis-'));
  readonly #redis: Redis;
  #process: ChildProcess | undefined;

  private constructor(port: number, settings: Readonly<Record<string, string>>) {
    this.#port = port;
    this.#settings = settings;
    this.url = `redis://127.0.0.1:${port}`;
    this.#redis = new Redis(this.url, { lazyConnect: true, retryStrategy: () => 50 });
    this.#redis.on('error', () => {});
  }

  /** @param settings Lines of its configuration, in place of what the tests begin with. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), { appendonly: 'yes', appendfsync: 'always', ...settings });
    await server.restart();
    return server;
  }

  async restart(): Promise<void> {
    const settings = { port: this.#port, bind: '127.0.0.1', save: '', dir: this.#folder, ...this.#settings };
    const lines = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn(findRedis() ?? 'redis-server', lines, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process = child;
    let output = '';
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      output += String(chunk);
      if (output.includes('Ready to accept connections')) break;
    }
    child.stdout.resume();
  }

  /** Ends the server as a loss of power does. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async stop(): Promise<void> {
    this.#redis.disconnect();
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async empty(): Promise<void> {
    await this.#redis.flushall();
  }

  keys(): Promise<string[]> {
    return this.#redis.keys('*');
  }

  /** Ages what is stored by so many milliseconds: earlier expiry, earlier due dates. */
  async age(ms: number): Promise<void> {
    for (const key of await this.keys()) {
      const left = await this.#redis.pttl(key);
      if (left >= 0) await this.#redis.pexpire(key, left - ms);
      if ((await this.#redis.type(key)) !== 'zset') continue;
      for (const member of await this.#redis.zrange(key, 0, -1)) await this.#redis.zincrby(key, -ms, member);
    }
  }
}
