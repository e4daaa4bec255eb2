import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { agreeing } from './journeys/agreeing.js';
import { auditing } from './journeys/auditing.js';
import { browsing } from './journeys/browsing.js';
import { choosingVendor } from './journeys/choosing-vendor.js';
import { coming } from './journeys/coming-and-going.js';
import { embedding } from './journeys/embedding.js';
import { editing } from './journeys/editing.js';
import { failing } from './journeys/failing.js';
import { forcing } from './journeys/forcing.js';
import { hiding } from './journeys/hiding.js';
import { hosting } from './journeys/hosting.js';
import { narrowing } from './journeys/narrowing.js';
import { ordering } from './journeys/ordering.js';
import { playing } from './journeys/playing.js';
import { reading } from './journeys/reading.js';
import { redeeming } from './journeys/redeeming.js';
import { serverRendered } from './journeys/server-rendered.js';
import { moving } from './journeys/single-page.js';
import { stage } from './journeys/stage.js';
import { translating } from './journeys/translating.js';
import { typing } from './journeys/typing.js';

/** What shoppers, merchants and attackers do, in a real browser, over the real demo shop. */
beforeAll(() => stage.open());
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** Milliseconds; conditions are waited for as long as it takes a busy machine. */
const timeout = 45_000;

describe('a shopper reads a product page', { timeout }, reading);
describe('a shopper narrows the reviews down with a mouse', { timeout }, narrowing);
describe('a shopper puts the reviews in order', { timeout }, ordering);
describe('a shopper does without a mouse', { timeout }, typing);
describe('a shopper browses a category', { timeout }, browsing);
describe('a shop has one vendor of reviews or the other', { timeout }, choosingVendor);
describe('a shopper comes and goes', { timeout }, coming);
describe('a shop is one page', { timeout: 2 * timeout }, moving);
describe('a shopper reads another language', { timeout }, translating);
describe('the proxy fails', { timeout }, failing);
describe('a merchant puts the script on a page', { timeout }, embedding);
describe('a merchant works in Shopify’s theme editor', { timeout }, editing);
describe('a stranger’s page has a style sheet of its own', { timeout }, hosting);
describe('a shopper uses codes', { timeout }, redeeming);
describe('a vendor says more than shoppers may know', { timeout: 2 * timeout }, hiding);
describe('a server renders the page', { timeout }, serverRendered);
describe('a merchant plays with the settings', { timeout }, playing);
describe('a shopper’s system allows few colours', { timeout }, forcing);
describe('an auditor looks at', { timeout: 2 * timeout }, auditing);
// Last: the shop has other reviews from then on.
describe('reviews change while they are read', { timeout }, agreeing);
