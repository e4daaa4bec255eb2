#!/usr/bin/env node
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { VERSION } from '../version.js';
import { ConfigurationError } from './platform/config-fields.js';
import { connectProxy } from './connect-proxy.js';
import { withMethods } from './platform/config-fields.js';
import {
  OPTIONAL_VARIABLES,
  readEnvironment,
  readSettings,
  REQUIRED_VARIABLES,
  type Environment,
  type ServeSettings,
} from './environment.js';
import { memoryStore, nodeLogger, redisStore, serve, sqliteStore, type ServedProxy } from './node.js';
import { DeadLetters } from './orders/dead-letters.js';
import { StoreError, type Store } from './platform/store.js';
import type { EnvironmentVariable } from './vendors/define-vendor.js';

/** A line for each variable. */
const describeAll = (variables: readonly EnvironmentVariable[]): string =>
  variables.map(({ variable, help }) => `  ${variable.padEnd(36)}${help}`).join('\n');

const HELP = `vouchsafe ${VERSION}
The proxy between a storefront's reviews and promotions and their vendors.

  vouchsafe serve                    answer HTTP, configured by the environment: reviews alone
  vouchsafe serve --config <file>    answer HTTP, configured by a module's default export: promotions too
  vouchsafe dead-letters             list the deliveries of orders that were given up
  vouchsafe dead-letters --retry <id> | all     queue them again
  vouchsafe dead-letters --discard <id> | all   give them up, and delete the customers' data kept for them
  vouchsafe --help
  vouchsafe --version

Required, without a file: the variables of one vendor of reviews
${REQUIRED_VARIABLES.map(describeAll).join('\n\n')}

Optional
${describeAll([
  { variable: 'VOUCHSAFE_STORE', help: 'a file for the store (./vouchsafe.sqlite), redis://…, or "memory"' },
  { variable: 'VOUCHSAFE_STORE_UNCHECKED', help: 'true: take orders though Redis does not say that it keeps them' },
  ...OPTIONAL_VARIABLES,
  { variable: 'PORT, HOST', help: 'where to listen (8787, every address)' },
])}

With a file, only VOUCHSAFE_STORE… (when the file has no store), PORT and HOST are read.
`;

const inMemory = (env: Environment): boolean => env.VOUCHSAFE_STORE === 'memory';

async function openStore(env: Environment): Promise<Store> {
  if (inMemory(env)) return memoryStore();
  const { VOUCHSAFE_STORE: place = '', VOUCHSAFE_STORE_UNCHECKED: unchecked } = env;
  if (/^rediss?:/.test(place)) return redisStore(place, { unchecked: unchecked === 'true' });
  return sqliteStore(place || './vouchsafe.sqlite');
}

const moduleSchema = z.object({ default: z.looseObject({}) });

/** What a configuration file exports: a ProxyConfig, whose store and logger may be left out. */
async function importConfig(file: string): Promise<Readonly<Record<string, unknown>>> {
  const refuse = (reason: string): ConfigurationError => new ConfigurationError([{ path: file, reason }]);
  const loaded: unknown = await import(pathToFileURL(resolve(file)).href).catch((error: unknown) => {
    throw refuse(`cannot be run (${error instanceof Error ? error.name : typeof error}), or is not there`);
  });
  const read = moduleSchema.safeParse(loaded);
  if (!read.success) throw refuse('must export a configuration as its default');
  return read.data.default;
}

/** Where the deliveries are that `serve` with the same file and variables makes. */
async function openQueues(env: Environment, file: string | undefined): Promise<Store> {
  if (inMemory(env))
    throw new ConfigurationError([{ path: 'VOUCHSAFE_STORE', reason: 'is the memory of another process' }]);
  const read = storeSchema.safeParse(file === undefined ? undefined : await importConfig(file));
  return read.data?.store ?? openStore(env);
}

const storeSchema = z.object({ store: z.optional(withMethods<Store>('get', 'update', 'enqueue')) });

/** What is to be done with dead letters: with one, by its id, or with all of them. */
interface LetterAction {
  readonly does: 'retry' | 'discard';
  readonly id: string;
}

const DONE = { retry: 'queued again', discard: 'discarded' } as const;

const actionOf = (retry: string | undefined, discard: string | undefined): LetterAction | undefined =>
  retry !== undefined
    ? { does: 'retry', id: retry }
    : discard === undefined
      ? undefined
      : { does: 'discard', id: discard };

async function showDeadLetters(
  env: Environment,
  file: string | undefined,
  action: LetterAction | undefined,
): Promise<void> {
  const store = await openQueues(env, file);
  const dead = new DeadLetters(store);
  const letters = action
    ? await dead[action.does](({ id }) => action.id === 'all' || id === action.id)
    : await dead.list();
  for (const { id, order, queue, reason, attempts, at } of letters) {
    process.stdout.write(`${[id, `order ${order}`, queue, reason, `${attempts} attempts`, at].join('\t')}\n`);
  }
  process.stdout.write(`${letters.length} ${action ? DONE[action.does] : 'given up'}\n`);
  if (action && letters.length === 0) process.exitCode = 1;
  await store.close();
}

async function startServing(env: Environment, file: string | undefined): Promise<void> {
  const fields = file === undefined ? undefined : await importConfig(file);
  const read = (store: Store): ServeSettings =>
    fields ? readSettings({ store, ...fields }, env) : readEnvironment(env, store);
  // Read before a store is opened, with one as good as it can be; and again with the store, which may not be.
  const memory = memoryStore();
  const standIn: Store = inMemory(env) ? memory : { ...memory, reach: 'machine', durability: { durable: true } };
  const { store: configured } = read(standIn).config;
  const store = configured === standIn ? await openStore(env) : configured;
  const served = await serveWith(read, store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await served.close();
    await store.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

async function serveWith(read: (store: Store) => ServeSettings, store: Store): Promise<ServedProxy> {
  const { config, port, hostname } = read(store);
  const logger = config.logger ?? nodeLogger();
  const served = await serve(connectProxy({ ...config, logger }), { port, hostname });
  logger.info({ address: served.address, mount: config.mount, store: store.reach }, 'serving');
  return served;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

async function main(args: readonly string[], env: Environment): Promise<void> {
  const options = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
    config: { type: 'string' },
    retry: { type: 'string' },
    discard: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const { config, retry, discard } = values;
  if (values.version) process.stdout.write(`${VERSION}\n`);
  else if (values.help) process.stdout.write(HELP);
  else if (typeof config === 'boolean' || typeof retry === 'boolean' || typeof discard === 'boolean') fail(HELP);
  else if (retry !== undefined && discard !== undefined) fail(HELP);
  else if (positionals[0] === 'serve') await startServing(env, config);
  else if (positionals[0] === 'dead-letters') await showDeadLetters(env, config, actionOf(retry, discard));
  else fail(HELP);
}

main(process.argv.slice(2), process.env).catch((error: unknown) => {
  // A configuration's problems and a store's are written for people; of anything else the name must do.
  const readable =
    error instanceof ConfigurationError ||
    error instanceof StoreError ||
    (error instanceof Error && error.name === 'Error');
  fail(readable ? error.message : `Vouchsafe could not start: ${error instanceof Error ? error.name : typeof error}`);
});
