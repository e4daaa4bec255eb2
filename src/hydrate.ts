import { hydrate } from '@lit-labs/ssr-client';
import { readEmbeddedAnswers } from './browser/client/page/embedded-answers.js';
import { hydrateElements } from './ssr/hydrate/hydrate-elements.js';

// A page's module may be imported on its server as well, where there is nothing to take over.
if (typeof document !== 'undefined') {
  readEmbeddedAnswers();
  hydrateElements(hydrate);
}
