import type { Palette } from '../families.js';
import { darker, flat, lighter, linear, mix, round, standingShadow } from './paint.js';

/** A waxed-cotton pack with leather straps. */
export function backpack({ body, trim }: Palette): string {
  const strap = (x: number): string => `
<rect x="${x}" y="236" width="20" height="148" rx="6" fill="url(#leather)"/>
<rect x="${x - 5}" y="318" width="30" height="26" rx="5" fill="none" stroke="#d8c08a" stroke-width="5"/>
<path d="M${x + 10} 352V372" stroke="${darker(trim, 0.5)}" stroke-width="3" stroke-dasharray="2 6" stroke-linecap="round"/>`;
  return `<defs>${round('canvas', body)}${flat('flap', lighter(body, 0.06))}${flat('leather', trim)}
${linear('pocket', [0, 0, 1, 0.6], [0, lighter(body, 0.16)], [0.5, body], [1, darker(body, 0.3)])}</defs>
${standingShadow(140)}
<path d="M262 132C262 84 338 84 338 132" fill="none" stroke="${darker(trim, 0.2)}" stroke-width="14" stroke-linecap="round"/>
<path d="M188 400C146 390 150 300 186 270Z" fill="${darker(body, 0.28)}"/><path d="M412 400C454 390 450 300 414 270Z" fill="${darker(body, 0.42)}"/>
<path d="M182 232C182 164 214 124 300 124S418 164 418 232V428Q418 470 376 470H224Q182 470 182 428Z" fill="url(#canvas)"/>
<path d="M182 410H418V428Q418 470 376 470H224Q182 470 182 428Z" fill="${darker(trim, 0.12)}"/>
<path d="M182 410H418" stroke="#2b2019" stroke-width="4" opacity=".25"/>
<rect x="210" y="330" width="180" height="112" rx="20" fill="#2b2019" opacity=".22" filter="url(#blur-near)"/>
<rect x="210" y="322" width="180" height="112" rx="20" fill="url(#pocket)"/>
<rect x="219" y="331" width="162" height="94" rx="14" fill="none" stroke="${lighter(body, 0.45)}" stroke-width="2" stroke-dasharray="6 5" opacity=".55"/>
<path d="M176 230C176 160 212 118 300 118S424 160 424 230V272Q424 304 392 304H208Q176 304 176 272Z" fill="#2b2019" opacity=".26" filter="url(#blur-near)" transform="translate(2 9)"/>
<path d="M176 230C176 160 212 118 300 118S424 160 424 230V272Q424 304 392 304H208Q176 304 176 272Z" fill="url(#flap)"/>
<path d="M186 232C186 168 220 128 300 128S414 168 414 232V270Q414 294 390 294H210Q186 294 186 270Z" fill="none" stroke="${lighter(body, 0.5)}" stroke-width="2" stroke-dasharray="6 5" opacity=".5"/>
${strap(232)}${strap(348)}
<rect x="279" y="190" width="42" height="28" rx="4" fill="url(#leather)"/><path d="M288 204H312" stroke="${lighter(trim, 0.5)}" stroke-width="3" opacity=".7"/>
<path d="M206 214C210 172 234 148 274 142" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".22"/>`;
}

/** An insulated bottle with a loop on its cap. */
export function bottle({ body, trim }: Palette): string {
  return `<defs>${linear('steel', [0, 0, 1, 0], [0, darker(body, 0.24)], [0.18, lighter(body, 0.46)], [0.34, lighter(body, 0.08)], [0.62, body], [1, darker(body, 0.42)])}
${linear('cap', [0, 0, 1, 0], [0, darker(trim, 0.2)], [0.22, lighter(trim, 0.34)], [0.55, trim], [1, darker(trim, 0.45)])}</defs>
${standingShadow(78)}
<path d="M258 128C250 68 350 68 342 128" fill="none" stroke="${darker(trim, 0.18)}" stroke-width="13" stroke-linecap="round"/>
<rect x="250" y="118" width="100" height="58" rx="12" fill="url(#cap)"/>
<path d="M264 130V166M278 130V166M292 130V166M306 130V166M320 130V166M334 130V166" stroke="#2b2019" stroke-width="2" opacity=".2"/>
<rect x="258" y="174" width="84" height="16" fill="#cfd2d2"/><rect x="258" y="174" width="84" height="16" fill="url(#cap)" opacity=".3"/>
<path d="M258 188H342C346 212 374 220 374 256V444Q374 470 348 470H252Q226 470 226 444V256C226 220 254 212 258 188Z" fill="url(#steel)"/>
<path d="M226 446H374Q372 470 348 470H252Q228 470 226 446Z" fill="#2b2019" opacity=".16"/>
<path d="M249 262V430" stroke="#fff" stroke-width="11" stroke-linecap="round" opacity=".4"/>
<g fill="none" stroke="${lighter(body, 0.72)}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" opacity=".9"><path d="M276 352L296 322L310 340L320 328L336 352Z"/><path d="M276 368Q291 360 306 368T336 368"/></g>`;
}

/** A pair of wool runners. */
export function shoes({ body, trim }: Palette): string {
  const upper =
    'M104 434C96 398 124 376 176 362C226 350 258 322 286 288Q298 272 318 268L340 264C356 296 402 306 436 278Q454 266 464 284C478 322 496 384 494 434Z';
  const laces = [0, 1, 2, 3].map((row) => {
    const [x, y] = [220 + row * 24, 356 - row * 22];
    return `<path d="M${x - 12} ${y - 16}Q${x + 12} ${y - 12} ${x + 26} ${y + 12}" fill="none" stroke="${lighter(trim, 0.3)}" stroke-width="8" stroke-linecap="round"/>`;
  });
  const shoe = (wool: string, sole: string): string => `
<path d="${upper}" fill="${wool}"/><path d="${upper}" fill="url(#knit)"/>
<path d="M318 268C330 314 416 326 462 280Q452 266 436 278C402 306 356 296 340 264Z" fill="${darker(body, 0.5)}"/>
<path d="M286 288C298 308 312 318 332 322" fill="none" stroke="${darker(body, 0.35)}" stroke-width="4" opacity=".5"/>
<path d="M104 434C98 400 122 376 160 364C178 384 176 414 168 436Z" fill="${lighter(body, 0.12)}" opacity=".75"/>
<path d="M464 284C476 322 486 356 489 392L458 396C460 356 458 316 450 272Q460 272 464 284Z" fill="${mix(trim, body, 0.25)}"/>
${laces.join('')}
<path d="M92 436Q88 424 104 424C200 420 240 438 330 432S470 418 494 420Q508 424 506 444Q504 470 478 470H120Q96 470 92 436Z" fill="${sole}"/>
<path d="M96 448C200 444 240 456 330 452S470 442 506 442" fill="none" stroke="#2b2019" stroke-width="2.500" opacity=".22"/>`;
  return `<defs>${linear('wool', [0, 0, 0.7, 1], [0, lighter(body, 0.26)], [0.5, body], [1, darker(body, 0.26)])}
${linear('sole', [0, 0, 0, 1], [0, lighter(trim, 0.4)], [1, darker(trim, 0.2)])}
<pattern id="knit" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)"><path d="M0 2L4.500 6L9 2" fill="none" stroke="#fff" stroke-width="1.500" opacity=".26"/><path d="M0 6.500L4.500 10L9 6.500" fill="none" stroke="#2b2019" stroke-width="1" opacity=".12"/></pattern></defs>
${standingShadow(196)}
<g transform="translate(70 2) scale(.94)" opacity=".97">${shoe(darker(body, 0.2), darker(trim, 0.16))}</g>
<g transform="translate(-18 0)">${shoe('url(#wool)', 'url(#sole)')}</g>`;
}

/** A ribbed cabin case with its handle out. */
export function suitcase({ body, trim }: Palette): string {
  const ribs = Array.from({ length: 7 }, (_, index) => {
    const x = 216 + index * 28;
    return `<path d="M${x} 196V440" stroke="#2b2019" stroke-width="6" opacity=".17"/><path d="M${x + 6} 196V440" stroke="#fff" stroke-width="4" opacity=".2"/>`;
  });
  const wheel = (x: number): string =>
    `<rect x="${x - 14}" y="446" width="28" height="12" rx="4" fill="#4b4744"/><circle cx="${x}" cy="459" r="14" fill="#33302e"/><circle cx="${x}" cy="459" r="5" fill="#8b857d"/>`;
  return `<defs>${round('shell', body)}${linear('rod', [0, 0, 1, 0], [0, '#8f9496'], [0.4, '#eef0f0'], [1, '#7d8284'])}${flat('tag', trim)}</defs>
${standingShadow(118)}
<rect x="250" y="66" width="9" height="120" fill="url(#rod)"/><rect x="341" y="66" width="9" height="120" fill="url(#rod)"/>
<rect x="238" y="48" width="124" height="24" rx="12" fill="#3f3b38"/><rect x="248" y="52" width="90" height="6" rx="3" fill="#fff" opacity=".2"/>
${wheel(222)}${wheel(378)}
<rect x="186" y="172" width="228" height="280" rx="34" fill="url(#shell)"/>
<g>${ribs.join('')}</g>
<rect x="186" y="172" width="228" height="280" rx="34" fill="none" stroke="${lighter(body, 0.4)}" stroke-width="3" opacity=".5"/>
<path d="M264 172C264 150 336 150 336 172" fill="none" stroke="#3f3b38" stroke-width="12" stroke-linecap="round"/>
<rect x="186" y="296" width="228" height="10" fill="#2b2019" opacity=".2"/><rect x="284" y="288" width="32" height="26" rx="5" fill="#d9d4c9"/><rect x="292" y="296" width="16" height="10" rx="2" fill="#6d6962"/>
<path d="M334 168C350 190 356 206 358 220" fill="none" stroke="${darker(trim, 0.2)}" stroke-width="5"/>
<g transform="rotate(10 362 250)"><rect x="340" y="216" width="42" height="64" rx="8" fill="#2b2019" opacity=".3" filter="url(#blur-near)"/><rect x="338" y="212" width="42" height="64" rx="8" fill="url(#tag)"/><rect x="346" y="236" width="26" height="30" rx="2" fill="#f8f1e2"/><circle cx="359" cy="224" r="4" fill="#f8f1e2"/></g>
<path d="M206 230V400" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".34"/>`;
}
