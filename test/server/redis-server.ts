import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findRedis } from '../tools/redis.mjs';

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}

/** The port that a server was given. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export type Settings = Readonly<Record<string, string>>;

/** A real Redis server of a test's own, with its files in a folder of its own. */
export class RedisServer {
  readonly url: string;
  /** The address with TLS, where its settings have a port for it. */
  readonly tlsUrl: string;
  readonly port: number;
  readonly #settings: Settings;
  readonly #folder = mkdtempSync(join(tmpdir(), 'redis-'));
  readonly #redis: Redis;
  #process: ChildProcess | undefined;

  private constructor(port: number, settings: Settings) {
    this.port = port;
    this.#settings = settings;
    this.url = `redis://127.0.0.1:${port}`;
    this.tlsUrl = `rediss://127.0.0.1:${settings['tls-port']}`;
    this.#redis = new Redis(this.url, { lazyConnect: true, retryStrategy: () => 50 });
    this.#redis.on('error', () => {});
  }

  /** @param settings Lines of its configuration, in place of what the tests begin with. */
  static async start(settings: Settings = {}): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), { appendonly: 'yes', appendfsync: 'always', ...settings });
    await server.restart();
    return server;
  }

  /** @param settings Other lines than before. */
  async restart(settings: Settings = {}): Promise<void> {
    const { port } = this;
    const all = { port, bind: '127.0.0.1', save: '', dir: this.#folder, ...this.#settings, ...settings };
    const lines = Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn(findRedis() ?? 'redis-server', lines, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process = child;
    // Should the tests end before they stop it.
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
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

  /** Lets the server keep its connections and answer nothing, until `resume`. */
  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.#redis.disconnect();
    await this.kill();
    // A child of the server may still be writing its file anew.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 100, retryDelay: 50 });
  }

  /** Sends a command, whatever it is. */
  command(name: string, ...values: (string | number)[]): Promise<unknown> {
    return this.#redis.call(name, ...values);
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

/** The servers of a cluster, each with a third of the keys. */
export class RedisCluster {
  readonly servers: readonly RedisServer[];

  private constructor(servers: readonly RedisServer[]) {
    this.servers = servers;
  }

  /** @param more What each server has beside, such as a port of its own for TLS. */
  static async start(more: () => Settings | Promise<Settings> = () => ({})): Promise<RedisCluster> {
    const start = async (): Promise<{ server: RedisServer; bus: number }> => {
      const bus = await freePort();
      const settings = { 'cluster-enabled': 'yes', 'cluster-port': String(bus), 'cluster-node-timeout': '2000' };
      return { server: await RedisServer.start({ ...settings, ...(await more()) }), bus };
    };
    const nodes = [await start(), await start(), await start()];
    const slots = [0, 5_461, 10_923, 16_384];
    const [first] = nodes;
    for (const [index, { server, bus }] of nodes.entries()) {
      await server.command('CLUSTER', 'ADDSLOTSRANGE', slots[index] ?? 0, (slots[index + 1] ?? 0) - 1);
      await first?.server.command('CLUSTER', 'MEET', '127.0.0.1', server.port, bus);
    }
    return new RedisCluster(nodes.map(({ server }) => server));
  }

  get url(): string {
    return this.servers[0]?.url ?? '';
  }

  /** Whether every server knows the others and takes commands. */
  async isReady(): Promise<boolean> {
    const infos = await Promise.all(this.servers.map((server) => server.command('CLUSTER', 'INFO')));
    return infos.every((info) => /cluster_state:ok/.test(String(info)) && /cluster_known_nodes:3/.test(String(info)));
  }

  async empty(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.empty()));
  }

  async age(ms: number): Promise<void> {
    await Promise.all(this.servers.map((server) => server.age(ms)));
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
  }
}
