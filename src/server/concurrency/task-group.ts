/**
 * Aborts the work of an owner when it closes. Each piece of work has a signal of its own, since an edge worker binds a
 * signal to the request that made it.
 */
export class TaskGroup {
  readonly #running = new Set<AbortController>();
  #closed = false;

  get closed(): boolean {
    return this.#closed;
  }

  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (this.#closed) controller.abort();
    this.#running.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      this.#running.delete(controller);
    }
  }

  close(): void {
    this.#closed = true;
    for (const controller of this.#running) controller.abort();
  }
}
