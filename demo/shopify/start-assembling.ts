/** `npm run shopify`: writes `dist/shopify`, ready to be deployed or copied. */
import { assemble } from './assemble.js';

assemble('dist/embed', 'dist/shopify');
console.log('dist/shopify: an app with its extension; in theme/, the snippets and assets for other themes.');
