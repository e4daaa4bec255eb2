import type { Palette } from '../families.js';
import { darker, lighter, linear, mix, radial, round, standingShadow } from './paint.js';

/** A mushroom lamp, lit. */
export function lamp({ body, trim }: Palette): string {
  return `<defs>${radial('shade', [0.34, 0.2, 0.95], [0, lighter(body, 0.6)], [0.4, lighter(body, 0.1)], [0.8, darker(body, 0.12)], [1, darker(body, 0.36)])}
${round('stem', body)}${radial('glow', [0.5, 0.5, 0.5], [0, '#ffe2a0', 0.85], [0.4, '#ffd78a', 0.34], [1, '#ffd78a', 0])}
${radial('bulb', [0.5, 0.4, 0.6], [0, '#fffbe9'], [0.5, '#ffe9b0'], [1, '#f3b95a'])}</defs>
<ellipse cx="300" cy="330" rx="290" ry="240" fill="url(#glow)"/>
${standingShadow(104)}
<ellipse cx="300" cy="466" rx="170" ry="28" fill="#ffe6ae" opacity=".5" filter="url(#blur-near)"/>
<path d="M276 300H324L330 428C340 446 380 450 392 462Q396 470 386 470H214Q204 470 208 462C220 450 260 446 270 428Z" fill="url(#stem)"/>
<circle cx="300" cy="432" r="7" fill="${trim}"/>
<ellipse cx="300" cy="304" rx="152" ry="27" fill="url(#bulb)"/>
<path d="M146 302C140 196 206 132 300 132S460 196 454 302C440 286 372 280 300 280S160 286 146 302Z" fill="url(#shade)"/>
<path d="M146 302C160 286 228 280 300 280S440 286 454 302" fill="none" stroke="#fff3cf" stroke-width="3" opacity=".8"/>
<path d="M186 252C194 202 226 172 268 160" fill="none" stroke="#fff" stroke-width="13" stroke-linecap="round" opacity=".42"/>
<path d="M386 466C452 470 470 492 540 488S590 510 600 512" fill="none" stroke="${mix(trim, '#6b5a4a', 0.4)}" stroke-width="5"/>`;
}

/** A folded throw with a fringe. */
export function throwBlanket({ body, trim }: Palette): string {
  const layer = (y: number, x: number, width: number, colour: string): string =>
    `<rect x="${x}" y="${y}" width="${width}" height="62" rx="31" fill="${colour}"/>
<path d="M${x + 26} ${y + 34}H${x + width - 14}" stroke="${darker(colour, 0.24)}" stroke-width="3" opacity=".5"/>`;
  const threads = Array.from({ length: 17 }, (_, index) => {
    const x = 316 + index * 7.4;
    return `<path d="M${x.toFixed(1)} 424q${index % 2 === 0 ? 3 : -3} 20 ${index % 3} 40"/>`;
  });
  return `<defs>${linear('flap', [0, 0, 1, 0.3], [0, lighter(body, 0.2)], [0.5, body], [1, darker(body, 0.2)])}
${linear('top', [0, 0, 1, 1], [0, lighter(body, 0.34)], [1, body])}
<pattern id="weave" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(24)"><path d="M0 2.500H10M0 7.500H10" stroke="#fff" stroke-width="1.600" opacity=".22"/><path d="M5 0V10" stroke="#2b2019" stroke-width="1" opacity=".12"/></pattern></defs>
${standingShadow(172)}
${layer(408, 124, 352, darker(body, 0.2))}${layer(358, 134, 340, darker(body, 0.07))}${layer(308, 126, 348, lighter(body, 0.06))}
<path d="M158 252H432Q474 252 474 290Q474 324 440 324H162Q126 324 126 290Q126 252 158 252Z" fill="url(#top)"/>
<rect x="126" y="252" width="348" height="218" rx="32" fill="url(#weave)" opacity=".75"/>
<path d="M306 252H436Q448 252 448 264V424H306Z" fill="url(#flap)"/>
<path d="M306 252V424" stroke="#2b2019" stroke-width="5" opacity=".16" filter="url(#blur-near)"/>
<rect x="306" y="252" width="142" height="172" fill="url(#weave)"/>
<path d="M306 352H448M306 388H448" stroke="${trim}" stroke-width="13" opacity=".88"/><path d="M306 370H448" stroke="${trim}" stroke-width="4" opacity=".7"/>
<g fill="none" stroke="${mix(body, trim, 0.3)}" stroke-width="4.200" stroke-linecap="round">${threads.join('')}</g>
<path d="M152 272Q220 262 292 264" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".3"/>`;
}

/** A wall clock at ten past ten. */
export function clock({ body, trim }: Palette): string {
  const ink = body < '#8' ? '#f4ede0' : '#3a332d';
  const marks = Array.from({ length: 12 }, (_, hour) => {
    const long = hour % 3 === 0;
    return `<path d="M300 ${long ? 146 : 150}V${long ? 168 : 161}" stroke-width="${long ? 6 : 3.5}" transform="rotate(${hour * 30} 300 280)"/>`;
  });
  return `<defs>${radial('face', [0.36, 0.3, 0.8], [0, lighter(body, 0.32)], [0.6, body], [1, darker(body, 0.14)])}
${linear('rim', [0, 0, 1, 1], [0, lighter(trim, 0.4)], [0.5, trim], [1, darker(trim, 0.4)])}</defs>
<circle cx="328" cy="318" r="172" fill="#2b2019" opacity=".26" filter="url(#blur-wide)"/>
<circle cx="306" cy="288" r="172" fill="#2b2019" opacity=".24" filter="url(#blur-near)"/>
<circle cx="300" cy="280" r="171" fill="url(#rim)"/>
<circle cx="300" cy="280" r="153" fill="${darker(body, 0.32)}"/>
<circle cx="301" cy="282" r="151" fill="url(#face)"/>
<g stroke="${ink}" stroke-linecap="round" opacity=".82">${marks.join('')}</g>
<g stroke-linecap="round" fill="none"><path d="M304 286L238 246M304 286L382 224" stroke="#2b2019" stroke-width="9" opacity=".16" filter="url(#blur-near)"/>
<path d="M300 280L235 242" stroke="${ink}" stroke-width="10"/><path d="M300 280L384 211" stroke="${ink}" stroke-width="7"/>
<path d="M288 312L346 158" stroke="${trim}" stroke-width="3"/></g>
<circle cx="300" cy="280" r="10" fill="${trim}"/><circle cx="300" cy="280" r="3.500" fill="${ink}"/>
<path d="M176 232A136 136 0 0 1 252 156" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".3"/>`;
}

/** A clothbound notebook and a pencil, seen from above. */
export function notebook({ body, trim }: Palette): string {
  return `<defs>${linear('cloth', [0, 0, 1, 1], [0, lighter(body, 0.24)], [0.55, body], [1, darker(body, 0.2)])}
${linear('pages', [0, 0, 1, 0], [0, '#e4dac6'], [1, '#fbf6ea'])}
<pattern id="linen" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M0 1H5M1 0V5" stroke="#fff" stroke-width=".9" opacity=".16"/><path d="M0 3.500H5M3.500 0V5" stroke="#2b2019" stroke-width=".9" opacity=".1"/></pattern></defs>
<g transform="rotate(-9 300 300)">
<rect x="166" y="112" width="280" height="400" rx="14" fill="#2b2019" opacity=".34" filter="url(#blur-wide)"/>
<rect x="160" y="102" width="286" height="398" rx="12" fill="${darker(body, 0.4)}"/>
<rect x="166" y="106" width="274" height="390" rx="6" fill="url(#pages)"/>
<path d="M434 110V492M428 110V494" stroke="#c9bda4" stroke-width="1.500"/>
<path d="M154 106Q154 96 166 96H420Q434 96 434 110V476Q434 490 420 490H166Q154 490 154 480Z" fill="url(#cloth)"/>
<path d="M154 106Q154 96 166 96H420Q434 96 434 110V476Q434 490 420 490H166Q154 490 154 480Z" fill="url(#linen)"/>
<path d="M190 96V490" stroke="#2b2019" stroke-width="5" opacity=".2"/><path d="M194 96V490" stroke="#fff" stroke-width="2" opacity=".22"/>
<rect x="236" y="170" width="132" height="74" rx="3" fill="#f8f1e2"/><path d="M258 198H346M274 216H330" stroke="${darker(trim, 0.1)}" stroke-width="3.500" opacity=".8"/>
<path d="M398 94V492" stroke="#2b2019" stroke-width="11" opacity=".22"/><path d="M396 94V492" stroke="${trim}" stroke-width="9"/>
<path d="M246 490V540L253 530L260 540V490" fill="${trim}"/></g>
<g transform="rotate(14 500 320)"><path d="M506 150V478" stroke="#2b2019" stroke-width="18" stroke-linecap="round" opacity=".3" filter="url(#blur-near)"/>
<rect x="486" y="142" width="17" height="290" fill="${mix(trim, '#d8a850', 0.3)}"/><rect x="491" y="142" width="5" height="290" fill="#fff" opacity=".28"/>
<path d="M486 432H503L494.500 470Z" fill="#ecd2a8"/><path d="M491 454H498L494.500 470Z" fill="#3a332d"/>
<rect x="486" y="122" width="17" height="22" rx="3" fill="#c9bda9"/><rect x="486" y="108" width="17" height="18" rx="6" fill="#d98f86"/></g>`;
}
