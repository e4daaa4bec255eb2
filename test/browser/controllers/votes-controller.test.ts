import { expect } from '@open-wc/testing';
import type { VoteOutcome } from '../../../src/browser/client/reviews/votes-client.js';
import type { Helpfulness } from '../../../src/model/cast-vote.js';
import { VotesController } from '../../../src/browser/controllers/votes-controller.js';

const votes = { up: 4, down: 1 };

function stage(earlier: readonly (readonly [string, Helpfulness])[] = []) {
  let updates = 0;
  const sent: { proxy: string; reviewId: string; given: Helpfulness; resolve: (outcome: VoteOutcome) => void }[] = [];
  const controller = new VotesController({ requestUpdate: () => updates++ }, () => '/proxy', {
    session: { all: new Map(earlier) },
    clientOf: (proxy) => ({
      cast: (reviewId, given) => new Promise((resolve) => sent.push({ proxy, reviewId, given, resolve })),
    }),
  });
  return { controller, sent, updates: () => updates };
}

describe('VotesController', () => {
  it('shows a vote at once, and then what the proxy counts', async () => {
    const { controller, sent, updates } = stage();
    const cast = controller.cast('r', 'up', votes);
    expect(controller.of('r')).to.deep.equal({ given: 'up', status: 'sending', votes });
    expect(updates()).to.equal(1);
    expect(sent.map(({ proxy, reviewId, given }) => [proxy, reviewId, given])).to.deep.equal([['/proxy', 'r', 'up']]);
    sent[0]!.resolve({ status: 'counted', votes: { up: 9, down: 2 } });
    expect(await cast).to.deep.equal({ given: 'up', status: 'counted', votes: { up: 9, down: 2 } });
    expect(controller.of('r')?.votes).to.deep.equal({ up: 9, down: 2 });
    expect(updates()).to.equal(2);
  });

  it('goes by its own count where the proxy says none', async () => {
    const { controller, sent } = stage();
    const cast = controller.cast('r', 'up', votes);
    sent[0]!.resolve({ status: 'counted', votes: undefined });
    expect((await cast)?.votes).to.deep.equal(votes);
  });

  it('takes one vote a review: not a second, nor one after an earlier visit or one that does not count', async () => {
    const { controller, sent } = stage([['old', 'down']]);
    const first = controller.cast('r', 'up', votes);
    expect(await controller.cast('r', 'down', votes)).to.equal(undefined);
    sent[0]!.resolve({ status: 'not-counted' });
    await first;
    expect(await controller.cast('r', 'up', votes)).to.equal(undefined);
    expect(await controller.cast('old', 'up', votes)).to.equal(undefined);
    expect(sent.length).to.equal(1);
    expect(controller.of('old')).to.deep.equal({ given: 'down', status: 'earlier' });
    expect(controller.of('old')).to.equal(controller.of('old'));
    expect(controller.of('another')).to.equal(undefined);
  });

  it('lets a failed vote be tried again, or another be cast', async () => {
    const { controller, sent } = stage();
    const first = controller.cast('r', 'up', votes);
    sent[0]!.resolve({ status: 'failed' });
    expect((await first)?.status).to.equal('failed');
    const second = controller.cast('r', 'down', votes);
    sent[1]!.resolve({ status: 'counted' });
    expect(await second).to.include({ given: 'down', status: 'counted' });
  });
});
