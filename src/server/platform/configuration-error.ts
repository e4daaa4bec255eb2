/** One field that is not as it must be. The reason never repeats the value. */
export interface ConfigurationProblem {
  /** Dotted, e.g. `sitejabber.clientToken`. */
  readonly path: string;
  readonly reason: string;
}

/** The proxy cannot start as configured. Names every field at fault. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    super(['Vouchsafe cannot start:', ...problems.map(({ path, reason }) => `- ${path} ${reason}`)].join('\n'));
    this.problems = problems;
  }
}
