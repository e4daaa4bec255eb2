import { Dice } from '../dice.js';
import type { Palette } from '../families.js';
import { darker, flat, lighter, linear, mix, radial, round, standingShadow } from './paint.js';

/** A stoneware mug: glaze over raw clay, coffee in it. */
export function mug({ body, trim }: Palette): string {
  const dice = new Dice(body);
  const speckles = Array.from({ length: 46 }, () => {
    const [x, y] = [dice.between(212, 388), dice.between(292, 404)];
    return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${dice.between(0.7, 2.1).toFixed(1)}"/>`;
  });
  return `<defs>${round('glaze', body)}${round('clay', mix(trim, '#c9a27a', 0.35))}
${linear('inside', [0, 0, 1, 0], [0, darker(body, 0.42)], [1, darker(body, 0.12)])}</defs>
${standingShadow(104)}
<path d="M398 306C478 288 488 414 386 410" fill="none" stroke="${darker(body, 0.3)}" stroke-width="27" stroke-linecap="round"/>
<path d="M396 303C472 287 480 408 386 405" fill="none" stroke="url(#glaze)" stroke-width="20" stroke-linecap="round"/>
<path d="M198 262C200 340 206 400 214 440Q220 470 252 470H348Q380 470 386 440C394 400 400 340 402 262Z" fill="url(#clay)"/>
<path d="M198 262C199 318 203 372 209 412Q232 424 256 414T310 418T362 413T391 412C397 372 401 318 402 262Z" fill="url(#glaze)"/>
<g fill="${darker(body, 0.45)}" opacity=".32">${speckles.join('')}</g>
<ellipse cx="300" cy="262" rx="102" ry="23" fill="${lighter(body, 0.22)}"/>
<ellipse cx="300" cy="264" rx="93" ry="18" fill="url(#inside)"/>
<ellipse cx="302" cy="270" rx="82" ry="11.500" fill="#4a2d1b"/>
<path d="M228 268Q262 260 300 261" fill="none" stroke="#a97a4d" stroke-width="3" stroke-linecap="round" opacity=".55"/>
<path d="M226 300C227 340 230 372 234 398" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".28"/>
<g fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" filter="url(#blur-near)" opacity=".55">
<path d="M276 236C262 210 292 192 278 158"/><path d="M322 232C310 208 338 190 326 164"/></g>`;
}

/** A round teapot with a handle of ash. */
export function teapot({ body, trim }: Palette): string {
  return `<defs>${radial('belly', [0.32, 0.26, 0.85], [0, lighter(body, 0.42)], [0.35, lighter(body, 0.08)], [0.7, darker(body, 0.08)], [1, darker(body, 0.42)])}
${flat('wood', trim)}${linear('spout', [0, 0, 1, 1], [0, lighter(body, 0.25)], [0.6, body], [1, darker(body, 0.35)])}</defs>
${standingShadow(120)}
<path d="M402 318C500 268 506 426 398 408" fill="none" stroke="url(#wood)" stroke-width="19" stroke-linecap="round"/>
<path d="M410 314C492 276 496 396 420 402" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" opacity=".25"/>
<path d="M206 408C160 398 146 352 112 288Q106 276 118 272L136 266Q146 262 152 272C172 306 188 322 214 330Z" fill="url(#spout)"/>
<ellipse cx="126" cy="277" rx="15" ry="6.500" transform="rotate(-24 126 277)" fill="${darker(body, 0.5)}"/>
<path d="M180 372C180 288 226 250 300 250S420 288 420 372C420 436 374 466 300 466S180 436 180 372Z" fill="url(#belly)"/>
<path d="M232 462Q300 476 368 462L362 472Q300 480 238 472Z" fill="${darker(body, 0.3)}"/>
<ellipse cx="300" cy="258" rx="66" ry="13" fill="${darker(body, 0.34)}"/>
<path d="M236 254C240 230 268 222 300 222S360 230 364 254Q300 272 236 254Z" fill="url(#spout)"/>
<circle cx="300" cy="208" r="17" fill="url(#wood)"/><circle cx="295" cy="202" r="5" fill="#fff" opacity=".45"/>
<path d="M214 330Q226 292 262 278" fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round" opacity=".32"/>
<g fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" filter="url(#blur-near)" opacity=".5"><path d="M112 254C98 232 124 214 110 182"/></g>`;
}

/** A candle in smoked glass, lit. */
export function candle({ body, trim }: Palette): string {
  return `<defs>${linear('glass', [0, 0, 1, 0], [0, darker(body, 0.3), 0.95], [0.16, lighter(body, 0.42), 0.85], [0.5, body, 0.82], [0.86, darker(body, 0.14), 0.9], [1, darker(body, 0.5), 0.98])}
${radial('halo', [0.5, 0.5, 0.5], [0, '#ffe3a3', 0.95], [0.3, '#ffd485', 0.45], [1, '#ffd485', 0])}
${linear('flame', [0, 0, 0, 1], [0, '#fff3c9'], [0.55, '#ffcf66'], [1, '#f08a2c'])}
${radial('wax', [0.5, 0, 0.9], [0, '#fff0c4'], [1, mix(trim, body, 0.35)])}</defs>
${standingShadow(98)}
<path d="M204 236H396V440Q396 470 366 470H234Q204 470 204 440Z" fill="${darker(body, 0.34)}" opacity=".35"/>
<path d="M212 306H388V438Q388 462 364 462H236Q212 462 212 438Z" fill="url(#wax)"/>
<ellipse cx="300" cy="306" rx="88" ry="14" fill="#fff1cd"/>
<circle cx="300" cy="262" r="150" fill="url(#halo)"/>
<path d="M300 306V284" stroke="#3a2a1e" stroke-width="4" stroke-linecap="round"/>
<path d="M300 220C318 250 320 270 313 281A17 17 0 0 1 287 281C280 270 283 248 300 220Z" fill="url(#flame)"/>
<path d="M300 254C307 268 307 276 303 282H297C293 276 294 266 300 254Z" fill="#fff8e2"/>
<path d="M204 236H396V440Q396 470 366 470H234Q204 470 204 440Z" fill="url(#glass)" opacity=".62"/>
<ellipse cx="300" cy="236" rx="96" ry="16" fill="none" stroke="${lighter(body, 0.55)}" stroke-width="4" opacity=".85"/>
<rect x="244" y="352" width="112" height="76" rx="3" fill="#f8f1e4"/>
<path d="M266 378H334M278 392H322M288 406H312" stroke="${darker(body, 0.35)}" stroke-width="3" opacity=".75"/>
<path d="M222 262V430" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".36"/>`;
}

/** A porcelain vase with eucalyptus. */
export function vase({ body, trim }: Palette): string {
  const leaf = mix('#7d8b6a', trim, 0.18);
  const branch = (path: string, leaves: readonly (readonly [number, number, number])[]): string =>
    `<path d="${path}" fill="none" stroke="${darker(leaf, 0.35)}" stroke-width="4" stroke-linecap="round"/>${leaves
      .map(([x, y, turn], index) => {
        const fill = index % 2 === 0 ? leaf : lighter(leaf, 0.22);
        return `<ellipse cx="${x}" cy="${y}" rx="24" ry="13" transform="rotate(${turn} ${x} ${y})" fill="${fill}"/>`;
      })
      .join('')}`;
  return `<defs>${radial('porcelain', [0.3, 0.3, 0.9], [0, lighter(body, 0.5)], [0.4, lighter(body, 0.06)], [0.75, darker(body, 0.1)], [1, darker(body, 0.4)])}
${round('neck', body)}${flat('foot', mix(trim, '#8a6a4a', 0.4))}</defs>
${standingShadow(92)}
${branch('M296 250C290 180 262 120 216 76', [
  [274, 158, 30],
  [296, 186, -62],
  [246, 122, 20],
  [268, 110, -66],
  [222, 84, 48],
])}
${branch('M304 250C312 190 344 150 394 122', [
  [326, 184, 20],
  [320, 214, -70],
  [356, 158, 46],
  [352, 132, -62],
  [390, 124, -24],
])}
${branch('M300 250C302 196 304 130 318 66', [
  [290, 148, -40],
  [322, 126, 64],
  [300, 92, -58],
  [330, 84, 72],
  [318, 62, -80],
])}
<path d="M258 452H342L350 470H250Z" fill="url(#foot)"/>
<path d="M196 366C196 312 262 302 274 262Q278 246 274 232H326Q322 246 326 262C338 302 404 312 404 366C404 422 352 456 300 456S196 422 196 366Z" fill="url(#porcelain)"/>
<ellipse cx="300" cy="232" rx="27" ry="7" fill="${darker(body, 0.45)}"/>
<path d="M226 372Q226 338 260 318" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".38"/>`;
}
