import { person, type ScriptReview } from './script-review.js';

/** Text that looks like markup, templates, entities, code or control characters. All of it must be shown as it is. */
export const hostile: readonly ScriptReview[] = [
  {
    language: 'en',
    title: '<b>Bold</b> claims <img src=x onerror=alert(1)>',
    body: '<script>alert("review")</script> Half of my review went missing on another shop, because I write <3 and use & a lot. 1 < 2 && 3 > 2.',
    author: person('<i>Ida</i>', 'O'),
  },
  {
    language: 'en',
    title: '{{constructor.constructor("alert(1)")()}}',
    body: '${7*7} {{7*7}} <%= 7*7 %> #{7*7} [[7*7]] — none of these should be forty-nine.',
    author: person('{{name}}', 'T'),
  },
  {
    language: 'en',
    title: 'Tom &amp; Jerry &lt;3 this &quot;bottle&quot;',
    body: 'Somebody’s form escaped my review once already: it&#39;s cold &mdash; &euro;36 well spent.',
    author: person('Tom &amp; Co.', 'J'),
  },
  {
    language: 'en',
    title: '"><svg/onload=alert(1)>',
    body: 'javascript:alert(1) is not a link, and neither is data:text/html,<h1>hello</h1>. \' " ` \\ / % # ? ; --',
    author: person("Robert'); DROP TABLE reviews;--", 'B'),
  },
  {
    language: 'en',
    title: 'Backwards \u202egnihtyna sdaer ydobon\u202c forwards',
    body: 'I wrote \u202ethis part in reverse and forgot to close it. The rest of the page must not turn round with it.',
    rating: 4,
    author: person('\u202eolleH', 'X'),
  },
  {
    language: 'he',
    title: 'שלום \u2067hello\u2069 עולם',
    body: '\u2066Isolates\u2069 and \u200fmarks\u200e and zero\u200bwidth\u200dspaces\ufeff, all of them invisible.',
    author: person('\u200b'),
  },
  { language: 'en', title: 'null', body: 'undefined', author: person('null', 'N') },
  {
    language: 'en',
    title: 'true',
    body: 'NaN, 0, false, [object Object], -1, 1e309, ../../etc/passwd, %00',
    rating: 2,
    author: person('undefined'),
  },
  {
    language: 'en',
    title: '__proto__',
    body: 'constructor, toString, hasOwnProperty',
    author: person('__proto__', 'P'),
    answers: [{ name: '__proto__', values: ['constructor'] }],
  },
  {
    language: 'en',
    title: 'Lines\nbreak\nwhere\nthey\nlike',
    body: '\n\n   Indented,\twith tabs,\r\nwindows line ends,\n\n\n\nfour blank lines,\nand a trailing space. \n',
    author: person('New\nLine', 'L'),
  },
  {
    language: 'en',
    title: 'A poem',
    body: 'Roses need water,\nviolets too;\nthis keeps it cold\nthe whole day through.',
    author: person('Ada', 'W'),
  },
  {
    language: 'en',
    title: 'ALL CAPITALS, NO REGRETS!!!!!!!!!!',
    body: 'BEST. BOTTLE. EVER. WHY IS NOBODY ELSE SHOUTING ABOUT THIS???',
    author: person('MAX', 'Q'),
  },
];
