/**
 * The single page's own script: draws the place that the address names, and goes to another without a new page, in a
 * view transition where there is one. Each place is drawn in a part of the page of its own, which is taken out when the
 * shopper leaves and put back when they return. Where the browser has no Navigation API, links are pages as ever.
 */
import { render, type LitElement } from 'lit';
import { configure, CouponElement, defineElement, RatingElement, ReviewsElement } from 'vouchsafe';
import type { ShownCart } from './carts.js';
import { isSamePlace, readPlace, type Place } from './single-place.js';
import { bagView, goodsView, productView, type Shop } from './single-views.js';

const root = document.querySelector<HTMLElement>('[data-shop]');
if (!root) throw new Error('the page has no shop');
const { goods = '[]', bag = '{}', cart = '', proxy, promotions = '' } = root.dataset;

configure({ proxy });
defineElement('vouch-rating', RatingElement);
defineElement('vouch-reviews', ReviewsElement);
defineElement('vouch-coupon', CouponElement);

const shop: Shop & { bag: ShownCart; saved: number } = {
  goods: JSON.parse(goods),
  bag: JSON.parse(bag),
  cart,
  promotions,
  saved: 0,
  put: (id, quantity) => void put(id, quantity),
  total,
};

const parts: Readonly<Record<Place['name'], HTMLElement>> = {
  goods: document.createElement('div'),
  product: document.createElement('div'),
  bag: document.createElement('div'),
};

/** Draws the place that the address names, and puts it into the page. */
function show(): void {
  const place = readPlace(location.search);
  const good = place.name === 'product' ? shop.goods.find(({ id }) => id === place.id) : undefined;
  const name = place.name === 'product' && !good ? 'goods' : place.name;
  const part = parts[name];
  if (good) render(productView(shop, good), part);
  else render(name === 'bag' ? bagView(shop) : goodsView(shop), part);
  if (part.parentNode !== root) root?.replaceChildren(part);
  const title = part.querySelector('h1')?.textContent ?? '';
  document.title = `${title} · Hearth & Harbour`;
}

async function put(id: string, quantity: number): Promise<void> {
  const response = await fetch(`/carts/${encodeURIComponent(cart)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ quantities: { [id]: quantity } }),
  });
  if (response.ok) shop.bag = (await response.json()) as ShownCart;
  show();
  document.dispatchEvent(new Event('vouch-cart-change'));
}

function total(): void {
  const { totals } = parts.bag.querySelector('vouch-coupon') ?? {};
  shop.saved = Math.min(totals?.discount?.value ?? 0, shop.bag.total);
  show();
}

/**
 * Waits until the elements of a place have drawn themselves, so that the transition ends in them and not in their empty
 * places.
 */
const drawn = (): Promise<unknown> =>
  Promise.all(
    [...document.querySelectorAll<LitElement>('main :is(vouch-rating, vouch-reviews, vouch-coupon)')].map(
      (each) => each.updateComplete,
    ),
  );

/** Lets the picture of a good, which two places show, go over from one into the other. */
function markPicture(id: string | undefined): void {
  for (const picture of root?.querySelectorAll<HTMLElement>('[data-picture]') ?? [])
    picture.classList.toggle('going', picture.dataset['picture'] === id);
}

/** Goes to the place that the address now names. */
async function go(event: NavigateEvent, from: Place): Promise<void> {
  const to = readPlace(location.search);
  const picture = [from, to].find((place) => place.name === 'product')?.id;
  const draw = async (): Promise<void> => {
    show();
    markPicture(picture);
    if (!event.signal.aborted) event.scroll();
    root?.querySelector('h1')?.focus({ preventScroll: true });
    await drawn();
  };
  if (!('startViewTransition' in document)) return draw();
  markPicture(picture);
  const transition = document.startViewTransition(draw);
  // A transition that is skipped, for a next one or in a hidden tab, is no failure: the place is drawn all the same.
  transition.ready.catch(() => {});
  await transition.updateCallbackDone;
}

if ('navigation' in window) {
  navigation.addEventListener('navigate', (event) => {
    const { canIntercept, hashChange, downloadRequest, navigationType, destination } = event;
    const { pathname, search } = new URL(destination.url);
    if (!canIntercept || hashChange || downloadRequest !== null || navigationType === 'reload') return;
    if (pathname !== location.pathname || isSamePlace(search, location.search)) return;
    const from = readPlace(location.search);
    event.intercept({ scroll: 'manual', focusReset: 'manual', handler: () => go(event, from) });
  });
}
document.addEventListener('demo-language', show);
show();
