import { StoreError, type Durability } from '../platform/store.js';
import type { RedisClient } from './redis-client.js';

/** Milliseconds to wait for a replica's acknowledgement; other commands of the connection wait as long. */
const REPLICA_TIMEOUT = 1_000;
/** Milliseconds after a failover in which nothing is confirmed: a write of just before may be gone. */
const SETTLING_TIME = 15_000;

/** What a merchant can say who knows better than the server. */
export const UNCHECKED_ADVICE =
  ' If it keeps what it stores all the same, say so: { unchecked: true }, or VOUCHSAFE_STORE_UNCHECKED=true.';

/** What one server says of itself: the sections persistence, memory and replication of its INFO. */
export interface ServerReport {
  readonly durability: Durability;
  readonly replicas: number;
  /** Names the history of writes; another one after a failover. */
  readonly history: string;
}

type Server = Pick<RedisClient, 'call'>;

/** Reads the text that a server answers to INFO. */
export function readReport(info: string): ServerReport {
  const field = (name: string): string => new RegExp(`^${name}:([^\\r\\n]*)`, 'm').exec(info)?.[1] ?? '';
  const replicas = Number(field('connected_slaves'));
  const reason = findFault(field, replicas);
  return {
    durability: reason === undefined ? { durable: true } : { durable: false, reason: reason + UNCHECKED_ADVICE },
    replicas,
    history: field('master_replid'),
  };
}

/** Why a server may lose what was written to it; undefined when it does not. */
function findFault(field: (name: string) => string, replicas: number): string | undefined {
  const policy = field('maxmemory_policy');
  if (field('role') === 'slave')
    return 'This Redis server is a replica, which takes no writes. Give the primary’s address.';
  if (policy === '') return 'This Redis server does not say whether it keeps what it stores.';
  if (policy !== 'noeviction')
    return `This Redis server may evict what it stores (${policy}). Set "maxmemory-policy noeviction".`;
  if (field('aof_enabled') === '1' && field('aof_last_write_status') === 'err')
    return 'This Redis server cannot write to its disk.';
  if (field('aof_enabled') === '1' || replicas > 0) return undefined;
  return 'This Redis server writes to disk only now and then, and has no replica: a crash loses orders. Set "appendonly yes".';
}

/** Whether the servers of a store keep what is written to them. */
export class RedisDurability {
  readonly #client: RedisClient;
  #reports: readonly ServerReport[] = [];
  #failedOverAt = -Infinity;

  constructor(client: RedisClient) {
    this.#client = client;
  }

  /** Asks every server: durable when all are. */
  async check(): Promise<Durability> {
    return durabilityOf(await this.#ask(this.#servers));
  }

  /**
   * Resolves once everything written before is on disk and, where there are replicas, on one of them.
   * @throws StoreError when it may not be
   */
  async confirm(): Promise<void> {
    const servers = this.#servers;
    const reports = await this.#ask(servers);
    if (performance.now() - this.#failedOverAt < SETTLING_TIME)
      throw new StoreError('Redis has failed over: what was written just before may be lost.');
    const durability = durabilityOf(reports);
    if (!durability.durable) throw new StoreError(durability.reason);
    const replicated = servers.filter((_, index) => (reports[index]?.replicas ?? 0) > 0);
    const acknowledged = await Promise.all(replicated.map((server) => server.call('WAIT', 1, REPLICA_TIMEOUT)));
    if (acknowledged.some((replicas) => Number(replicas) < 1))
      throw new StoreError('No replica of this Redis server acknowledges what is written.');
  }

  get #servers(): readonly Server[] {
    return this.#client.nodes?.('master') ?? [this.#client];
  }

  async #ask(servers: readonly Server[]): Promise<readonly ServerReport[]> {
    const reports = await Promise.all(servers.map(async (server) => readReport(String(await server.call('INFO')))));
    const histories = new Set(reports.map(({ history }) => history));
    const failedOver = this.#reports.some(({ replicas, history }) => replicas > 0 && !histories.has(history));
    if (failedOver) this.#failedOverAt = performance.now();
    this.#reports = reports;
    return reports;
  }
}

const durabilityOf = (reports: readonly ServerReport[]): Durability =>
  reports.map(({ durability }) => durability).find(({ durable }) => !durable) ?? { durable: true };
