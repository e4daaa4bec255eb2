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
 * listens to the ratings client instead of asking by itself, so it needs none of what the resource controller does.
 */
export class RatingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #asked: () => Asked;
  readonly #clientOf: (proxy: string) => Client;
  #view: View<Rating | null> = { status: 'idle' };
  /** What is being listened for. */
  #heard: Asked | undefined;
  #leave: (() => void) | undefined;
  /** Only while the host is on a page. */
  #forget: (() => void) | undefined;

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
    this.#forget = onConfigure(update);
    update();
  }

  hostUpdate(): void {
    if (!this.#forget) return;
    const { proxy: own, productId } = this.#asked();
    const proxy = own || configuration().proxy;
    if (this.#heard && this.#heard.proxy === proxy && this.#heard.productId === productId) return;
    this.#stop();
    this.#heard = { proxy, productId };
    if (proxy && productId) this.#leave = this.#clientOf(proxy).subscribe(productId, (state) => this.#show(state));
    else this.#show({ status: 'idle' });
  }

  hostDisconnected(): void {
    this.#forget?.();
    this.#forget = undefined;
    this.#stop();
  }

  #show(view: View<Rating | null>): void {
    this.#view = view;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#heard = undefined;
  }
}
