/**
 * The shop's choice of language, without a new page: the elements follow `<html lang>` and show every sentence in the
 * new language. The shop's own words stay English; its prices follow.
 */
import { directionOf } from './languages.js';

const root = document.documentElement;

/** An address of the shop, in this language. */
function inLanguage(address: string, lang: string): string {
  const url = new URL(address);
  url.searchParams.set('lang', lang);
  url.searchParams.set('dir', directionOf(lang));
  return url.href;
}

document.querySelector('[name="language"]')?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const lang = target.value;
  root.lang = lang;
  root.dir = directionOf(lang);
  history.replaceState(history.state, '', inLanguage(location.href, lang));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.origin === location.origin && !link.getAttribute('href')?.startsWith('#'))
      link.href = inLanguage(link.href, lang);
  }
  for (const price of document.querySelectorAll<HTMLElement>('[data-amount]')) {
    const { amount, currency } = price.dataset;
    price.textContent = new Intl.NumberFormat(lang, { style: 'currency', currency }).format(Number(amount));
  }
  document.dispatchEvent(new Event('demo-language'));
});
