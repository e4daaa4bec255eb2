/**
 * Resolves with the moment at which all that is due before the next task is done; called in a frame, when that frame is
 * painted.
 */
export const afterThis = (): Promise<number> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(undefined);
  });

/** Resolves in the next frame, before its style and layout, with the moment. */
export const nextFrame = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** Resolves after the next frame, with the milliseconds that its style, layout and paint took on the main thread. */
export async function nextRendering(): Promise<number> {
  const start = await nextFrame();
  return (await afterThis()) - start;
}
