/** CSS pixels that a finger moves before the photo is turned. */
const FAR = 48;
/** CSS pixels up to which a touch is a tap. */
const STILL = 8;

/** Turns photos by a finger that pushes them aside. The photo follows the finger. */
export class Swipe {
  /** Whether the last touch was more than a tap. */
  moved = false;
  readonly #turn: (isLeft: boolean) => void;
  #from: { readonly id: number; readonly x: number; readonly y: number } | undefined;

  /** @param turn Called with true when the swipe went left: to the next photo in a left-to-right page. */
  constructor(turn: (isLeft: boolean) => void) {
    this.#turn = turn;
  }

  readonly start = (event: PointerEvent): void => {
    this.moved = false;
    // A clip's controls are dragged too.
    if (!event.isPrimary || event.button !== 0 || event.target instanceof HTMLVideoElement) return;
    this.#from = { id: event.pointerId, x: event.clientX, y: event.clientY };
  };

  readonly move = (event: PointerEvent): void => {
    const by = this.#distance(event);
    if (by === undefined) return;
    this.moved ||= Math.abs(by) > STILL;
    shift(event, by);
  };

  readonly end = (event: PointerEvent): void => {
    const by = this.#distance(event);
    this.cancel(event);
    if (by !== undefined && Math.abs(by) > FAR) this.#turn(by < 0);
  };

  readonly cancel = (event: Event): void => {
    this.#from = undefined;
    shift(event, 0);
  };

  #distance(event: PointerEvent): number | undefined {
    return this.#from?.id === event.pointerId ? event.clientX - this.#from.x : undefined;
  }
}

/** Moves what is on the stage. Through the style object, since a strict CSP blocks style attributes. */
function shift({ currentTarget }: Event, by: number): void {
  if (currentTarget instanceof HTMLElement) currentTarget.style.setProperty('--shift', `${by}px`);
}
