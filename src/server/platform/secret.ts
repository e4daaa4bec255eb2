const REDACTED = '[redacted]';

/** What Node's `util.inspect` and `console.log` look for. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** A secret that shows itself only to who asks for it by name: printed, logged or serialized it is "[redacted]". */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [INSPECT](): string {
    return REDACTED;
  }
}

/** What people and templates write where a secret belongs. */
const PLACEHOLDER =
  /^(?:x+|\*+|\.+|-+|<.*>|\{.*\}|\$.*|change[-_ ]?me.*|(?:your|my|the|a|some|insert|enter|put|add)[-_ ].*|todo.*|fixme.*|replace.*|(?:client|user|api|access)?[-_ ]?(?:token|key|secret|password)|placeholder|example|dummy|test|none|null|undefined)$/i;

/** Whether a text stands where a secret is still to be put. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.trim());
