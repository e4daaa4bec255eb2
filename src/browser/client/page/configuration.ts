import { registry, type Configuration } from './registry.js';

export type { Configuration };

/**
 * Configures every element of the page, those already on it included. Settings not given stay as they are; `undefined`
 * takes one back.
 */
export function configure(settings: Configuration): void {
  set('configured', settings);
}

/**
 * Sets what holds where `configure()` sets nothing: the attributes of the script tag. Of two tags, the first to set
 * something keeps it.
 */
export function configureDefaults({ proxy, locale }: Pick<Configuration, 'proxy' | 'locale'>): void {
  const { defaults } = registry();
  set('defaults', { proxy: defaults.proxy || proxy, locale: defaults.locale || locale });
}

/** The settings that hold now. An element's own attributes come before them, and are not among them. */
export function configuration(): Readonly<Configuration> {
  const { configured, defaults } = registry();
  return {
    proxy: configured.proxy || defaults.proxy,
    locale: configured.locale || defaults.locale,
    messages: configured.messages,
  };
}

/** Whether a copy of this module watches the page's language. */
let isWatching = false;

/** Shops switch `<html lang>` without reloading: one observer for the whole page. */
function watchLanguage(): void {
  if (isWatching) return;
  isWatching = true;
  new MutationObserver(notify).observe(document.documentElement, { attributeFilter: ['lang'] });
}

/**
 * Calls a listener after each change of the configuration or of the page's language, until the returned function is
 * called.
 */
export function onConfigure(listener: () => void): () => void {
  const { changes } = registry();
  const changed = (): void => listener();
  watchLanguage();
  changes.addEventListener('change', changed);
  return () => changes.removeEventListener('change', changed);
}

function set(layer: 'configured' | 'defaults', settings: Configuration): void {
  Object.assign(registry()[layer], settings);
  notify();
}

function notify(): void {
  registry().changes.dispatchEvent(new Event('change'));
}
