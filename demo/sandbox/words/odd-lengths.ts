import { person, type ScriptReview } from './script-review.js';

/** Emoji of several code points, combining marks, and letters in disguise. */
export const marks: readonly ScriptReview[] = [
  {
    language: 'en',
    title: 'Family approved 👨‍👩‍👧‍👦💧',
    body: 'Four of us 👩🏽‍🚀🧑🏿‍🍳👶🏻🐕‍🦺, four bottles, zero leaks 🏳️‍🌈. Survived the 🎢, the 🏖️ and the 🚲. 1️⃣0️⃣/1️⃣0️⃣',
    author: person('Zoë 🌊', 'K'),
  },
  { language: 'en', title: '❤️❤️❤️❤️❤️', body: '🥤➡️🧊➡️😎', author: person('🦊') },
  {
    language: 'vi',
    title: 'Tuyệt vời (dấu tổ hợp)',
    body: 'Ti\u0065\u0302\u0301ng Vi\u0065\u0323\u0302t vi\u0065\u0302\u0301t b\u0061\u0306\u0300ng d\u0061\u0302\u0301u t\u006f\u0302\u0309 h\u006f\u031b\u0323p v\u0061\u0302\u0303n ph\u0061\u0309i \u0111\u006f\u0323c \u0111\u01b0\u01a1\u0323c.',
    author: person('Ho\u0061\u0300ng', 'Đ'),
  },
  {
    language: 'en',
    title: 'C\u0327a va, cafe\u0301, nai\u0308ve',
    body: 'Searching for “café” or “naïve” should find this review, however the accents were typed: cafe\u0301, café, nai\u0308ve, naïve.',
    author: person('Rene\u0301', 'B'),
  },
  {
    language: 'en',
    title: 'T\u0336h\u0335e\u0334 w\u0337a\u0336t\u0338e\u0335r\u0336 is c\u0334o\u0335l\u0336d\u0337',
    body: 'I t\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030ahink Z\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d\u030e\u030f\u0310\u0311\u0312\u0313\u0314a\u0315\u031b\u0321\u0322\u0323\u0324\u0325\u0326\u0327\u0328lgo got into the condensation. Still cold, though.',
    rating: 3,
    author: person('Z\u0351\u036b\u0343a\u0350l\u0346g\u0364o\u0345'),
  },
  {
    language: 'en',
    title: '𝓕𝓪𝓷𝓬𝔂 𝕒𝕟𝕕 𝕔𝕠𝕝𝕕',
    body: 'Ｆｕｌｌ ｗｉｄｔｈ, 𝗯𝗼𝗹𝗱 and ᵗⁱⁿʸ letters; all of them still mean: good bottle.',
    author: person('𝒥𝑜', '𝐻'),
  },
];

/** Words without a break, long and empty texts. */
export const lengths: readonly ScriptReview[] = [
  {
    language: 'de',
    title: 'Edelstahlisoliertrinkflaschenverschlusskappendichtungsringersatzteil gesucht',
    body: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitglieder loben sie ebenfalls. Nur das Edelstahlisoliertrinkflaschenverschlusskappendichtungsringersatzteil fehlt mir noch.',
    rating: 4,
    author: person('Rindfleischetikettierungsüberwachungsaufgaben', 'Ü'),
  },
  { language: 'en', title: 'Cold', body: `So c${'o'.repeat(260)}ld.`, author: person('Al') },
  {
    language: 'en',
    title: 'A link, as people paste them',
    body: 'I read about it at https://example.invalid/blog/2026/the-hundred-best-insulated-bottles-for-people-who-forget-to-drink-water?utm_source=newsletter&utm_medium=email&utm_campaign=summer_hydration_special_edition and bought it on the spot.',
    author: person('Ursula', 'R'),
  },
  {
    language: 'en',
    title:
      'The long walk: everything I learnt about this bottle between Land’s End and John o’ Groats, with a few remarks on weather, blisters, and the kindness of strangers',
    body: [
      'Day one. I filled it at the tap behind the harbour and set off in a wind that wanted me back indoors. By noon the water was as cold as when I left.',
      ...Array.from(
        { length: 14 },
        (_, day) =>
          `Day ${day + 2}. ${['Rain from the side, then from below.', 'Sun, at last, and a church with a kettle.', 'A farmer gave me tea; the bottle kept it hot for nine hours.', 'I dropped it down a quarry. It has a mark now, and so have I.'][day % 4]} The cap came off with cold fingers, the water tasted of nothing at all, and there was always exactly as much of it as I had hoped. I have come to trust it more than the forecast.`,
      ),
      'Would I buy it again? I would walk back for it.',
    ].join('\n\n'),
    author: person('Winifred', 'A'),
  },
  {
    language: 'en',
    title: '',
    body: 'No title, because I could not think of one. Good bottle.',
    author: person('', ''),
  },
  { language: 'en', title: 'Good.', body: '', author: person('Bo') },
];
