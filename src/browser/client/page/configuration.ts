import type { Messages } from '../../locales/messages.js';
import { registry } from './registry.js';

/** What holds for every element of a page that does not say otherwise itself. */
export interface Configuration {
  /** Where the merchant's proxy is mounted: a path, `/apps/reviews`, or an address. */
  proxy?: string | undefined;
  /** BCP 47 tag of the language to speak. */
  locale?: string | undefined;
  /** The merchant's own words, by language. */
  messages?: Messages | undefined;
}

/**
 * Configures every element of the page, those already on it included. Settings not given stay as they are; `undefined`
 * takes one back.
 */
export function configure(settings: Configuration): void {
  set('configured', settings);
}

/**
 * Sets what holds where `configure()` says nothing: the attributes of the script tag. Of two tags, the first to say a
 * thing keeps it.
 */
export function configureDefaults({ proxy, locale }: Pick<Configuration, 'proxy' | 'locale'>): void {
  const { defaults } = registry();
  set('defaults', { proxy: defaults.proxy || proxy, locale: defaults.locale || locale });
}

/** The settings now in force. An element's own attributes are nearer, and not in it. */
export function configuration(): Readonly<Configuration> {
  const { configured, defaults } = registry();
  return {
    proxy: configured.proxy || defaults.proxy,
    locale: configured.locale || defaults.locale,
    messages: configured.messages,
  };
}

/** Calls a listener after each change of the configuration, until the returned function is called. */
export function onConfigure(listener: () => void): () => void {
  const { changes } = registry();
  const heard = (): void => listener();
  changes.addEventListener('change', heard);
  return () => changes.removeEventListener('change', heard);
}

function set(layer: 'configured' | 'defaults', settings: Configuration): void {
  const shared = registry();
  Object.assign(shared[layer], settings);
  shared.changes.dispatchEvent(new Event('change'));
}
