import type { Format } from './format.js';
import type { MessagesOfLanguage, OwnText } from './messages.js';

/** By the name of a sentence, the names of its parameters, in order. */
export type ParameterNames = Readonly<Record<string, readonly string[]>>;

/** How the parameters of our sentences come into a merchant's. */
export interface OwnWordsRules {
  readonly parameters: ParameterNames;
  /** Where among a merchant's messages the sentences are; by default the messages themselves. */
  readonly part?: (messages: MessagesOfLanguage) => object | undefined;
  /** Writes a parameter, by its name. */
  readonly write?: (name: string, value: unknown, format: Format) => string;
}

/** Puts a merchant's sentences, the nearest first, in place of ours; names that are none of ours are ignored. */
export function withMerchantMessages<W extends object>(
  words: W,
  own: readonly MessagesOfLanguage[],
  rules: OwnWordsRules,
  format: Format,
): W {
  const { part = (messages) => messages } = rules;
  return own.map(part).reduceRight<W>((under, texts) => (texts ? overlay(under, texts, rules, format) : under), words);
}

function overlay<W extends object>(words: W, messages: object, rules: OwnWordsRules, format: Format): W {
  const texts = new Map<string, unknown>(Object.entries(messages));
  const changed = new Map<string, unknown>();
  for (const [key, ours] of new Map<string, unknown>(Object.entries(words))) {
    const text = texts.get(key);
    if (typeof ours === 'function') {
      if (isText(text)) changed.set(key, sentenceOf(text, key, rules, format));
    } else if (typeof ours === 'string') {
      if (typeof text === 'string') changed.set(key, text);
    } else if (isObject(ours) && isObject(text)) {
      changed.set(key, overlay(ours, text, { parameters: {} }, format));
    }
  }
  return { ...words, ...Object.fromEntries(changed) };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is OwnText =>
  typeof value === 'string' || (isObject(value) && 'other' in value && typeof value.other === 'string');

/** A merchant's sentence, with the parameters of ours. */
function sentenceOf(
  text: OwnText,
  key: string,
  { parameters, write = writeParameter }: OwnWordsRules,
  format: Format,
): (...args: unknown[]) => string {
  const names = parameters[key] ?? [];
  return (...args) => {
    const count = Number(args[names.indexOf('count')] ?? 0);
    const sentence = typeof text === 'string' ? text : format.plural(count, text);
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const index = names.indexOf(name);
      return index < 0 ? whole : write(name, args[index], format);
    });
  };
}

function writeParameter(name: string, value: unknown, format: Format): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  if (name === 'average') return format.average(value);
  return name === 'share' ? format.percent(value) : format.number(value);
}
