import { wireFlag } from '../vendors/wire/scalars.js';

/*
 * What shoppers filter reviews by: platforms give a line's color and size under names that each shop makes up in its
 * own language, or as values without names (`Blue / M`). What is guessed here, a shop can correct.
 */

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PROPERTIES = ['color', 'size', 'material', 'model'] as const;
type Property = (typeof PROPERTIES)[number];

/** What shops call these in their own languages. */
const NAMES: Readonly<Record<Property, ReadonlySet<string>>> = {
  color: listed('color colour farbe couleur colore cor kleur färg farve väri kolor barva'),
  size: listed('size größe groesse taille talla tamaño taglia tamanho maat storlek størrelse koko rozmiar velikost'),
  material: listed('material matière matiere materiale materiaal materiaali materiał materiál'),
  model: listed('model modell modèle modele modelo modello malli'),
};

const namedProperty = (name: string): Property | undefined =>
  PROPERTIES.find((property) => NAMES[property].has(name.toLowerCase()));

const COLORS = listed(
  'amber anthracite apricot aqua aquamarine azure beige black blue blush bordeaux brass bronze brown burgundy camel champagne ' +
    'charcoal chocolate cobalt copper coral cream crimson cyan denim ecru emerald fuchsia gold golden graphite gray green grey indigo ' +
    'ivory khaki lavender lemon lilac lime magenta maroon mauve mint multicolor multicolour mustard navy nude ochre olive orange ' +
    'orchid peach petrol pink plum purple red rose ruby rust salmon sand sapphire scarlet silver slate tan taupe teal terracotta ' +
    'transparent turquoise violet white yellow',
);
const MATERIALS = listed(
  'acacia acrylic aluminium aluminum bamboo birch canvas cashmere ceramic clay cork cotton fleece glass hemp jersey latex leather ' +
    'linen marble merino metal nylon oak paper plastic polyester porcelain rattan rubber satin silicone silk steel stone stoneware ' +
    'suede teak titanium tweed velvet viscose walnut wood wool',
);
const SIZE =
  /^(?:\d{0,2}x{0,4}[sml]|(?:extra[- ])?(?:small|medium|large)|one size|\d{1,4}(?:[.,]\d{1,2})?(?:\/\d{1,3})?\s?(?:cm|mm|m|ml|cl|l|g|kg|oz|in|ft|eu|uk|us)?)$/i;

/** Characters of a value; longer ones are no filter's. */
const LONGEST = 100;

/** What a value of a variant is, as far as its words tell. */
function guessProperty(value: string): Property | undefined {
  if (SIZE.test(value)) return 'size';
  const words = value.toLowerCase().split(/[^a-z]/);
  if (words.some((word) => COLORS.has(word))) return 'color';
  return words.some((word) => MATERIALS.has(word)) ? 'material' : undefined;
}

/** Something a shop has named, such as a property of a line or an attribute of an order. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/**
 * The color, size, material and model of a line, as far as they are said, and whether no review is to be asked for.
 * @param values Values without names, such as those of a variant.
 */
export function propertiesOf(
  named: readonly NamedValue[],
  values: readonly string[],
): Readonly<Record<string, unknown>> {
  const found = new Map<Property, string>();
  const add = (property: Property | undefined, value: string): void => {
    if (property && value !== '' && !found.has(property)) found.set(property, value);
  };
  // What the shop has named goes before what is guessed.
  for (const { name, value } of named) if (value.length <= LONGEST) add(namedProperty(name), value);
  for (const value of values) if (value.length <= LONGEST) add(guessProperty(value), value);
  return { ...Object.fromEntries(found), ...suppressionOf(named) };
}

/** Whether a shop has noted `suppress_review_request`. */
export function suppressionOf(named: readonly NamedValue[]): { readonly suppress_review_request?: true } {
  const isSaid = named.some(
    ({ name, value }) => name.toLowerCase() === 'suppress_review_request' && wireFlag.parse(value) === true,
  );
  return isSaid ? { suppress_review_request: true } : {};
}
