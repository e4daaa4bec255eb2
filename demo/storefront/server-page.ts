/** What a shop bundles for pages that its server renders: hydration first, then the elements. */
import 'vouchsafe/hydrate';
import 'vouchsafe/define/rating';
import 'vouchsafe/define/reviews';
