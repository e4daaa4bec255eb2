import { reviewStyles } from '../../../src/browser/elements/review/review-styles.js';
import { reviewsStyles } from '../../../src/browser/elements/reviews/reviews-styles.js';
import type { Media, Review } from '../../../src/model/review.js';
import { controlStyles } from '../../../src/browser/styles/controls.js';
import { hostStyles } from '../../../src/browser/styles/host.js';
import { starsStyles } from '../../../src/browser/styles/stars.js';
import { ago, counted, day, fillStars, initials, part, template, whole } from './template.js';

const own = reviewStyles.cssText.replaceAll(':host', '.card');

/** The styles of a list of hand-written cards, as `<vouch-reviews>` and `<vouch-review>` have them. */
export const skippingStyles = [
  hostStyles.cssText,
  controlStyles.cssText,
  starsStyles.cssText,
  reviewsStyles.cssText.replaceAll('vouch-review', '.card'),
  own,
].join('\n');

/** The same without the one rule that spares the layout of cards out of view: the baseline of the budgets. */
export const cardStyles = skippingStyles.replaceAll(
  /content-visibility:[^;]*;|contain-intrinsic-block-size:[^;]*;/g,
  '',
);

const CARD = template(`
  <div class="card" role="listitem">
    <article tabindex="-1">
      <div class="top">
        <span class="avatar" aria-hidden="true"></span>
        <div class="line"><p class="byline quiet"><span class="author"><bdi></bdi></span></p></div>
      </div>
      <div class="head"><span class="stars" role="img"></span></div>
    </article>
  </div>`);
const TITLE = template('<div class="title" role="heading" aria-level="3" dir="auto"></div>');
const BODY = template('<div class="body"></div>');
const PARAGRAPH = template('<p dir="auto"></p>');
const PLACE = template('<span><bdi></bdi></span>');
const TIME = template('<span><time><bdi></bdi></time></span>');
const PORTRAIT = template('<img alt="" width="36" height="36" loading="lazy" decoding="async" />');
const AGO = template('<span class="ago"><bdi></bdi></span>');
const BADGE = template('<span><button class="badge" type="button" aria-expanded="false"></button></span>');
const FOLD = template('<button class="fold quiet link" type="button" aria-expanded="false">Read more</button>');
const VOTES = template(
  '<div class="votes quiet" role="group"><span>Helpful?</span><span aria-live="polite"></span></div>',
);
const VOTE = template('<button class="vote" type="button" aria-pressed="false" aria-disabled="false"></button>');
const HELPFUL = template('<p class="quiet"><bdi></bdi></p>');
const ANSWERS = template('<div class="answers"></div>');
const LINE = template('<div class="line"><ul class="metadata quiet"></ul></div>');
const ANSWER = template('<li><bdi></bdi>: <bdi></bdi></li>');
const MORE = template('<details><summary class="quiet link"></summary></details>');
const PHOTOS = template('<ul class="photos"></ul>');
const PHOTO = template(`
  <li>
    <a target="_blank" rel="noopener noreferrer">
      <img sizes="72px" width="72" height="72" loading="lazy" decoding="async" />
    </a>
  </li>`);

const ANSWERS_AT_ONCE = 5;
/** Characters of a text that folds, roughly. */
const LONG = 600;

/**
 * A review as a careful person writes it without a framework: one template cloned, its text put in, what is absent
 * never made.
 */
export function handWrittenCard(review: Review, index: number): HTMLElement {
  const card = CARD();
  const article = part(card, 'article');
  const name = review.author.name || 'A customer';
  const label = part(article, 'bdi');
  label.textContent = name;
  label.id = `author-${index}`;
  const avatar = withText(part(article, '.avatar'), initials(review.author.name));
  if (review.author.avatar) {
    const portrait = PORTRAIT();
    portrait.setAttribute('src', review.author.avatar);
    avatar.append(portrait);
  }
  fillByline(part(article, '.byline'), review);
  const head = part(article, '.head');
  if (review.language) head.lang = review.language;
  fillStars(part(head, '.stars'), review.rating);
  if (review.title) {
    const title = withText(TITLE(), review.title);
    title.id = `title-${index}`;
    head.append(title);
  }
  article.setAttribute('aria-labelledby', review.title ? `title-${index}` : `author-${index}`);
  const body = renderBody(review);
  if (body) article.append(...body);
  if (review.metadata.length > 0) article.append(renderAnswers(review));
  const photos = review.media.filter(({ kind }) => kind === 'image');
  if (photos.length > 0) article.append(renderPhotos(photos, name));
  const { up } = review.votes;
  if (review.can.vote) article.append(renderVotes(review.votes));
  else if (up > 0) article.append(filled(HELPFUL(), `${up === 1 ? '1 person' : `${up} people`} found this helpful`));
  return card;
}

function renderVotes(votes: Review['votes']): HTMLElement {
  const row = VOTES();
  for (const [name, count] of [
    ['Yes', votes.up],
    ['No', votes.down],
  ] as const) {
    row.lastElementChild?.before(withText(VOTE(), count > 0 ? `${name} ${whole.format(count)}` : name));
  }
  return row;
}

function withText(element: HTMLElement, text: string): HTMLElement {
  element.textContent = text;
  return element;
}

function filled(element: HTMLElement, text: string): HTMLElement {
  part(element, 'bdi').textContent = text;
  return element;
}

function fillByline(byline: HTMLElement, { author, createdAt, verified, solicited, incentivized }: Review): void {
  if (author.location) byline.append(filled(PLACE(), author.location));
  if ((author.reviewCount ?? 0) > 1) byline.append(filled(PLACE(), counted(author.reviewCount ?? 0, 'review')));
  const time = filled(TIME(), day.format(new Date(createdAt)));
  part(time, 'time').setAttribute('datetime', createdAt);
  byline.append(time, filled(AGO(), ago(createdAt)));
  if (verified) byline.append(badge('verified', 'Verified purchase'));
  if (solicited && !verified) byline.append(badge('solicited', 'Collected by invitation'));
  if (incentivized) byline.append(badge('incentivized', 'Received a reward for this review'));
}

function badge(kind: string, words: string): HTMLElement {
  const note = BADGE();
  note.className = kind;
  part(note, 'button').textContent = words;
  return note;
}

function renderBody({ body, language }: Review): HTMLElement[] | undefined {
  const paragraphs = body.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length === 0) return undefined;
  const element = BODY();
  if (language) element.lang = language;
  for (const paragraph of paragraphs) element.append(withText(PARAGRAPH(), paragraph.trim()));
  if (body.length <= LONG) return [element];
  element.classList.add('folded');
  return [element, FOLD()];
}

function renderAnswers({ metadata }: Review): HTMLElement {
  const answers = new Map<string, string[]>();
  for (const { name, value } of metadata) {
    const values = answers.get(name);
    if (values) values.push(value);
    else answers.set(name, [value]);
  }
  const entries = [...answers];
  const element = ANSWERS();
  element.append(renderLine(entries.slice(0, ANSWERS_AT_ONCE)));
  const rest = entries.slice(ANSWERS_AT_ONCE);
  if (rest.length > 0) {
    const more = MORE();
    part(more, 'summary').textContent = counted(rest.length, 'more answer');
    more.append(renderLine(rest));
    element.append(more);
  }
  return element;
}

function renderLine(entries: readonly (readonly [name: string, values: readonly string[]])[]): HTMLElement {
  const line = LINE();
  const list = part(line, 'ul');
  for (const [name, values] of entries) {
    const answer = ANSWER();
    const [key, value] = answer.querySelectorAll('bdi');
    if (key) key.textContent = name;
    if (value) value.textContent = values.join(', ');
    list.append(answer);
  }
  return line;
}

function renderPhotos(photos: readonly Media[], author: string): HTMLElement {
  const list = PHOTOS();
  for (const [index, { alt, sizes }] of photos.entries()) {
    const item = PHOTO();
    const image = part(item, 'img');
    const known = sizes.filter(({ width }) => width);
    if (known.length > 1) image.setAttribute('srcset', known.map(({ src, width }) => `${src} ${width}w`).join(', '));
    image.setAttribute('alt', alt || `Photo ${index + 1} of ${photos.length} by ${author}`);
    image.setAttribute('src', sizes[0]?.src ?? '');
    part(item, 'a').setAttribute('href', sizes.at(-1)?.src ?? '');
    list.append(item);
  }
  return list;
}
