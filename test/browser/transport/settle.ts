/**
 * Resolves when everything that was ready to run has run. Not a matter of time: the message queue is first in, first
 * out.
 */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
