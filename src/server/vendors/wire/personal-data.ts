/** Questions that ask who or where somebody is; merchants do collect such answers with a review. */
const PERSONAL_NAMES = [
  /e-?mail|\bstreet\b|\b(?:zip|post|postal) ?code|whatsapp|passport|licen[cs]e|\bip\b|\bssn\b/i,
  /\b(?:phone|telephone|tel|mobile|cell)(?: ?phone)?\W*(?:$|no\b|nr\b|num)/i,
  /\b(?:order|user|customer|account|member|client|login|invoice|tracking|payment|card)\W*(?:$|(?:id|name|no|nr|num|number|ref|reference|date|code|data)\b)/i,
  /^(?:your |full |first |last |sur|family |given |nick)?name$|birth ?(?:date|place)|\bof birth/i,
  /^(?:\w+ )?(?:id|zip)$|\btoken\b/i,
];

/** What may follow a word before the name ends: no letter and no digit of any script. */
const END = String.raw`[^\p{L}\p{N}]*`;
const NUMBER = String.raw`(?:$|no(?!\p{L})|nr(?!\p{L})|num)`;

/**
 * The same in the other languages that pages speak, where accents may be missing; "madres" and "padres" are no
 * addresses.
 */
const PERSONAL_WORDS = [
  // Address
  'addres|adress|(?<![mpu])adres|anschrift|direccion|indirizzo|endereco|^morada$|عنوان|כתובת|住所|주소|地址',
  String.raw`(?<!\p{L})addr(?!\p{L})`,
  // Street
  String.raw`stra(?:ß|ss)e(?!\p{L})|straat(?!\p{L})|شارع|רחוב|番地|도로명|街道`,
  String.raw`^(?:rue|calle|via|rua|gata|ulica|sokak|cadde)(?:$| (?:y|et|e|en|i|och|ve|num|nr|no)(?!\p{L}))`,
  // Postcode
  'postleitzahl|co(?:de|digo|dice) postale?|postnummer|kod pocztowy|posta kodu|מיקוד|郵便番号|우편번호|邮编|邮政编码',
  String.raw`(?<!\p{L})plz(?!\p{L})|^ce?p$`,
  // E-mail
  String.raw`courriel|correo electronico|posta elettronica|(?<!\p{L})e-?posta?(?!\p{L})|بريد|דוא["״]ל|אימייל|メール(?!便)|메일|邮箱|邮件`,
  // Telephone, but neither its model nor its cover
  String.raw`(?:telefo(?:n[oeu]?|on)|(?<!\p{L})(?:movil|telemovel|celular|cellulare|mobiel|mobil|komorka))${END}${NUMBER}`,
  String.raw`^(?:ihr |dein )?handy(?:$| ?-?n(?:r|um))|rufnummer|[ck]onta[ck]to?${END}n(?:o(?!\p{L})|r(?!\p{L})|um)`,
  `(?:電話|携帯|电话|手机|전화|휴대폰|핸드폰|연락처)(?:番号|号码?|번호)?${END}$`,
  `(?:هاتف|جوال|موبايل|محمول)ك?${END}$|טלפון(?: נייד)?${END}$|^נייד$`,
].map((pattern) => new RegExp(pattern, 'iu'));

const EMAIL = /[^\s@]@[^\s@]+\.[^\s@]/;
/**
 * Nine digits or more in a row, with what people write between them; seven after a plus; or a local number such as
 * 555-0134. Digits are those of any script.
 */
const PHONE = [
  /\p{Nd}(?:[\s().+/\p{Pd}]{0,3}\p{Nd}){8}/u,
  /(?<!\p{Nd})\+(?:[\s().+/\p{Pd}]{0,3}\p{Nd}){7}/u,
  /^\p{Nd}{3}[\p{Pd}. ]\p{Nd}{4}$/u,
];

/** `order_id`, `orderId` and `Order ID` as the same words. */
const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');

/** Full-width letters as plain ones, and Latin ones without their accents; other scripts keep their marks. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** Whether an attribute of this name asks who or where somebody is, rather than what they think. */
export function isPersonalName(name: string): boolean {
  const spellings = [plain(name), plain(words(name))];
  return [...PERSONAL_NAMES, ...PERSONAL_WORDS].some((pattern) => spellings.some((text) => pattern.test(text)));
}

/** Whether a short text holds an e-mail address or a telephone number. */
export function holdsContact(text: string): boolean {
  const visible = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return [EMAIL, ...PHONE].some((pattern) => pattern.test(visible));
}

/**
 * Whether a text gives one of the secrets away, whatever its case: as a word of its own, or anywhere when the secret is
 * too long to be there by chance.
 */
export function givesAway(text: string, secrets: readonly string[]): boolean {
  const lower = text.toLowerCase();
  const parts = lower.split(/[^\p{L}\p{N}]+/u);
  return secrets
    .map((secret) => secret.toLowerCase())
    .some(
      (secret) =>
        secret !== '' && (lower === secret || parts.includes(secret) || (secret.length > 4 && lower.includes(secret))),
    );
}
