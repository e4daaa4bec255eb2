/** The forms a language needs for a counted noun; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers and plurals in one language, by the platform's own `Intl`, each formatter made once. */
export class Format {
  readonly locale: string;
  #number: Intl.NumberFormat | undefined;
  #average: Intl.NumberFormat | undefined;
  #percent: Intl.NumberFormat | undefined;
  #plural: Intl.PluralRules | undefined;

  constructor(locale: string) {
    this.locale = locale;
  }

  number(value: number): string {
    return (this.#number ??= new Intl.NumberFormat(this.locale)).format(value);
  }

  /** An average of stars, with one decimal: 4.5, but also 5.0, so that a column of them lines up. */
  average(value: number): string {
    return (this.#average ??= new Intl.NumberFormat(this.locale, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })).format(value);
  }

  /** A share of one, in whole percent. */
  percent(value: number): string {
    return (this.#percent ??= new Intl.NumberFormat(this.locale, { style: 'percent' })).format(value);
  }

  plural(count: number, forms: PluralForms): string {
    const rule = (this.#plural ??= new Intl.PluralRules(this.locale)).select(count);
    return (forms[rule] ?? forms.other).replace('#', this.number(count));
  }
}
