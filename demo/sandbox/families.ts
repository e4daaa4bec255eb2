/** What kind of object a product is: decides its picture, its reviewers' words and the questions they are asked. */
export type Kind =
  | 'backpack'
  | 'mug'
  | 'lamp'
  | 'throw'
  | 'bottle'
  | 'notebook'
  | 'shoes'
  | 'vase'
  | 'candle'
  | 'teapot'
  | 'suitcase'
  | 'clock';

/** The colours of a product's picture, as #rrggbb. */
export interface Palette {
  /** The object itself. */
  readonly body: string;
  /** Its straps, lid, trim. */
  readonly trim: string;
  readonly wall: string;
  readonly table: string;
}

export interface Colourway {
  readonly colour: string;
  /** Set for the products that pages and tests rely on. */
  readonly id?: string;
  readonly palette: Palette;
  readonly reviews: number;
}

/** One design, sold in several colours. */
export interface Family {
  readonly kind: Kind;
  readonly group: string;
  readonly name: string;
  readonly brand: string;
  readonly category: string;
  readonly description: string;
  /** US dollars. */
  readonly price: number;
  /** Days since it was first sold. */
  readonly age: number;
  readonly colourways: readonly Colourway[];
}

function colourway(colour: string, colours: string, reviews: number, id?: string): Colourway {
  const [body = '', trim = '', wall = '', table = ''] = colours.split(' ');
  return { colour, palette: { body, trim, wall, table }, reviews, ...(id === undefined ? {} : { id }) };
}

/** The twelve designs of Hearth & Harbour, a shop for the house and the way. Colours are body, trim, wall, table. */
export const families: readonly Family[] = [
  {
    kind: 'backpack',
    group: 'fjell-day-pack',
    name: 'Fjell Day Pack',
    brand: 'Nordvei',
    category: 'Bags',
    description: 'A waxed-cotton pack for one day or one cabin bag, with a laptop sleeve and bridle-leather tabs.',
    price: 148,
    age: 1080,
    colourways: [
      colourway('Moss', '#6f7a5b #a9714b #e9e4d8 #d3c7b1', 240, 'demo-full'),
      colourway('Sand', '#cdb593 #7d5a41 #eae6df #cfc6ba', 96),
      colourway('Ink', '#3c4a5d #b98a5e #e2e6ea #bfc8cf', 143),
      colourway('Clay', '#b9694a #5e4033 #f0e3d7 #dcc3ad', 58),
    ],
  },
  {
    kind: 'mug',
    group: 'everyday-mug',
    name: 'Everyday Mug',
    brand: 'Kiln & Daughters',
    category: 'Table',
    description: 'Hand-thrown stoneware, 320 ml, with a thumb rest and a glaze that never quite repeats.',
    price: 28,
    age: 1090,
    colourways: [
      colourway('Oat', '#efe6d6 #b98d62 #dfe3dc #b9a48a', 10_000, 'demo-huge'),
      colourway('Tide', '#7f9aa3 #e9dfcd #ece8e1 #cbbfae', 180),
      colourway('Ember', '#b5583b #f0d9bf #f1e8dd #d0b79d', 77),
      colourway('Soot', '#4a4744 #c9b79c #e6e3de #b7afa5', 112),
    ],
  },
  {
    kind: 'lamp',
    group: 'halo-table-lamp',
    name: 'Halo Table Lamp',
    brand: 'Maren Lys',
    category: 'Light',
    description: 'A spun-steel mushroom with a warm dimmer under the thumb and a braided cord.',
    price: 189,
    age: 760,
    colourways: [
      colourway('Chalk', '#f3eee4 #c7a374 #c9cfc7 #a89a86', 64),
      colourway('Saffron', '#d99a2b #8a5a1e #efe4cf #c9b08a', 41),
      colourway('Fern', '#5f7d66 #c8a86f #e3e8df #bfb79f', 29),
      colourway('Plum', '#6d4457 #d0a98c #ebe0e0 #c4aba8', 12),
    ],
  },
  {
    kind: 'throw',
    group: 'lofoten-throw',
    name: 'Lofoten Wool Throw',
    brand: 'Hestia Mills',
    category: 'Textiles',
    description: 'Undyed and plant-dyed lambswool, woven at half speed, 130 × 190 cm.',
    price: 165,
    age: 1010,
    colourways: [
      colourway('Fog', '#b9bcbb #f1eee8 #e7e3db #c2ae95', 121),
      colourway('Rust', '#b4603c #f0dcc4 #efe7dd #bfa68b', 83),
      colourway('Pine', '#4f6556 #d9d3bf #e6e6dd #b9aa92', 37),
      colourway('Heather', '#94809c #ece4ea #ece7ea #c3b3a9', 19),
    ],
  },
  {
    kind: 'bottle',
    group: 'brook-bottle',
    name: 'Brook Insulated Bottle',
    brand: 'Nordvei',
    category: 'Travel',
    description: 'Double-walled steel, 500 ml, cold for a day and hot for half of one.',
    price: 36,
    age: 900,
    colourways: [
      colourway('Glacier', '#a9c4cc #41525a #e8ecec #c6ccca', 44, 'demo-scripts'),
      colourway('Marigold', '#e0a53c #4b4238 #f3ead8 #d6c4a3', 154),
      colourway('Forest', '#3f5b4b #c9a57a #e4e8e0 #bdb7a3', 91),
      colourway('Blush', '#dba695 #6e4a44 #f2e7e1 #d9c3b6', 66),
    ],
  },
  {
    kind: 'notebook',
    group: 'margin-notebook',
    name: 'Margin Notebook A5',
    brand: 'Paper Harbour',
    category: 'Desk',
    description:
      'Thread-sewn, 192 numbered pages of 100 g paper that fountain pens like, with a wide margin for second thoughts.',
    price: 22,
    age: 1040,
    colourways: [
      colourway('Ochre', '#c8923e #5c4326 #ece5d7 #bda588', 134),
      colourway('Slate', '#5d6a75 #d6c7ab #e6e8e9 #b4aa9c', 88),
      colourway('Brick', '#a5503e #f0d9b9 #efe6de #c3a890', 52),
      colourway('Sage', '#93a58a #59604d #e9ebe2 #c5b9a2', 31),
    ],
  },
  {
    kind: 'shoes',
    group: 'tern-wool-runner',
    name: 'Tern Wool Runner',
    brand: 'Osterlen',
    category: 'Footwear',
    description: 'A merino shoe for walking whole cities in, on a sole of natural rubber.',
    price: 132,
    age: 700,
    colourways: [
      colourway('Pebble', '#b7b1a6 #f4efe6 #e6e5e1 #c6bdb0', 171),
      colourway('Midnight', '#39445a #efe8dc #e3e6ec #b9bcc4', 109),
      colourway('Lichen', '#8d9a6d #f2ecdd #e9ebdf #c8bf9f', 46),
      colourway('Coral', '#d27a62 #f6ebe0 #f3e6df #d8bfae', 23),
    ],
  },
  {
    kind: 'vase',
    group: 'arc-vase',
    name: 'Arc Vase',
    brand: 'Studio Otari',
    category: 'Home',
    description: 'Matt porcelain on a turned foot; holds three branches or one good peony.',
    price: 74,
    age: 520,
    colourways: [
      colourway('Bone', '#eee5d6 #a98a63 #cfc6b8 #a7937b', 1, 'demo-one'),
      colourway('Terracotta', '#c1714f #8a9a6c #efe5d9 #d3b79c', 73),
      colourway('Celadon', '#a9bfae #b98a6a #e8ebe4 #c9bda6', 34),
      colourway('Cobalt', '#3f5f95 #c59a62 #e4e8ee #bfb5a8', 16),
    ],
  },
  {
    kind: 'candle',
    group: 'hinoki-candle',
    name: 'Hinoki Candle',
    brand: 'Studio Otari',
    category: 'Home',
    description: 'Rapeseed and coconut wax in smoked glass: cedar, cypress, a little rain. Fifty hours.',
    price: 42,
    age: 640,
    colourways: [
      colourway('Amber', '#b97a3c #f3e6cf #e9e0d3 #b79f84', 128),
      colourway('Smoke', '#6b6763 #efe6d8 #e2e0dc #ada496', 69),
      colourway('Moss', '#7c8660 #f1e9d6 #e7e8dd #bcb095', 27),
      colourway('Rose', '#b9807c #f5e8e2 #f0e4e1 #cbb1a6', 8),
    ],
  },
  {
    kind: 'teapot',
    group: 'round-teapot',
    name: 'Round Teapot',
    brand: 'Kiln & Daughters',
    category: 'Table',
    description: 'Pours without a drip, 900 ml, with a strainer pierced into the wall and a handle of ash.',
    price: 96,
    age: 830,
    colourways: [
      colourway('Ink', '#3f4a57 #c39a68 #e6e4de #b8a891', 59),
      colourway('Milk', '#f1ebdf #b98c5d #cdd3cf #a79a88', 105),
      colourway('Moss', '#77825f #c39a68 #e8e6da #bfae91', 14),
      colourway('Persimmon', '#cf6f3f #6e4a30 #f2e6d8 #d2b594', 5),
    ],
  },
  {
    kind: 'suitcase',
    group: 'cabin-case',
    name: 'Cabin Case 38 L',
    brand: 'Nordvei',
    category: 'Travel',
    description: 'A recycled polycarbonate shell on silent wheels, within every airline’s cabin size.',
    price: 245,
    age: 980,
    colourways: [
      colourway('Mist', '#bcc6c8 #5b6467 #e9ebea #c5c4bf', 162),
      colourway('Navy', '#35486a #c29a6b #e5e8ee #b9bbc0', 117),
      colourway('Mustard', '#d3a03f #6a5130 #f1e8d6 #d0bd98', 48),
      colourway('Rosewood', '#8c4f4a #d6b292 #eee3df #c8b0a5', 21),
    ],
  },
  {
    kind: 'clock',
    group: 'quiet-clock',
    name: 'Quiet Wall Clock',
    brand: 'Maren Lys',
    category: 'Home',
    description: 'A sweeping movement that makes no sound at all, behind a rim of steamed beech.',
    price: 118,
    age: 410,
    colourways: [
      colourway('Linen', '#f2ece0 #b98f63 #c5ccc6 #a99a87', 0, 'demo-empty'),
      colourway('Graphite', '#4b4e52 #c9a276 #dcdedd #b3aca1', 54),
      colourway('Sky', '#9db9c9 #d3ac7c #e9e7e1 #c6b8a3', 18),
      colourway('Poppy', '#c4503c #efd9b8 #ece6db #c7b095', 3),
    ],
  },
];
