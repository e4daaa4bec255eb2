import { configuration } from '../client/page/configuration.js';
import type { Messages } from '../locales/messages.js';

/** The sentences that `configure()` has put in the place of ours, for every element of the page. */
export const configuredMessages = (): Messages | undefined => configuration().messages;
