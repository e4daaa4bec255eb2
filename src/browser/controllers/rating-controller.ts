import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, onConfigure } from '../client/page/configuration.js';
import { ratingsFor, type RatingsClient } from '../client/ratings/ratings-client.js';
import type { Rating } from '../../model/rating.js';
import type { View } from './view.js';

type Client = Pick<RatingsClient, 'subscribe'>;

interface Asked {
  readonly proxy: string | undefined;
  readonly productId: string | undefined;
}

/**
 * The rating of the host's product, shared with all others on the page. Null: the proxy does not know it yet. It
 * subscribes to the ratings client instead of asking by itself, so it needs nothing of the resource controller.
 */
export class RatingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #asked: () => Asked;
  readonly #clientOf: (proxy: string) => Client;
  #view: View<Rating | null> = { status: 'idle' };
  /** What the subscription is for. */
  #subscribed: Asked | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Only while the host is on a page. */
  #stopListening: (() => void) | undefined;

  /** Without a proxy of the host's own, the configured one is asked; without any, or without a product, nothing is. */
  constructor(host: ReactiveControllerHost, asked: () => Asked, client: (proxy: string) => Client = ratingsFor) {
    this.#host = host;
    this.#asked = asked;
    this.#clientOf = client;
    host.addController(this);
  }

  get view(): View<Rating | null> {
    return this.#view;
  }

  hostConnected(): void {
    const update = (): void => this.#host.requestUpdate();
    this.#stopListening = onConfigure(update);
    update();
  }

  hostUpdate(): void {
    if (!this.#stopListening) return;
    const { proxy: own, productId } = this.#asked();
    const proxy = own || configuration().proxy;
    if (this.#subscribed && this.#subscribed.proxy === proxy && this.#subscribed.productId === productId) return;
    this.#stop();
    this.#subscribed = { proxy, productId };
    if (proxy && productId)
      this.#unsubscribe = this.#clientOf(proxy).subscribe(productId, (state) => this.#show(state));
    else this.#show({ status: 'idle' });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#stop();
  }

  #show(view: View<Rating | null>): void {
    this.#view = view;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#subscribed = undefined;
  }
}
