import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, onConfigure } from '../client/page/configuration.js';
import type { Refusal } from '../../model/refusal.js';
import { ResourceController } from './resource-controller.js';
import type { View } from './view.js';

/**
 * The answer of a proxy to the host's question: of the host's own proxy or else the configured one; without any,
 * nothing is asked. An answer to one question is never shown for another.
 */
export class RequestController<Q, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #resource: ResourceController<{ proxy: string; question: Q }, T>;
  #stopListening = (): void => {};

  constructor(
    host: ReactiveControllerHost,
    asked: () => { proxy: string | undefined; question: Q },
    load: (proxy: string, question: Q, signal: AbortSignal) => Promise<T | Refusal>,
    key: (question: Q) => string = () => '',
  ) {
    const isSame = (a: { proxy: string; question: Q }, b: { proxy: string; question: Q }): boolean =>
      a.proxy === b.proxy && key(a.question) === key(b.question);
    this.#host = host;
    this.#resource = new ResourceController(host, {
      question: () => {
        const { proxy: own, question } = asked();
        const proxy = own || configuration().proxy;
        return proxy ? { proxy, question } : undefined;
      },
      load: ({ proxy, question }, signal) => load(proxy, question, signal),
      isSame: isSame,
      isRelated: isSame,
    });
    host.addController(this);
  }

  get view(): View<T> {
    return this.#resource.view;
  }

  hostConnected(): void {
    this.#stopListening = onConfigure(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stopListening();
  }
}
