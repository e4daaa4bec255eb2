import { configure } from 'vouchsafe';
import 'vouchsafe/define/rating';
import 'vouchsafe/define/reviews';
import './index.html';
import './shop.css';

configure({ proxy: '/apps/vouchsafe' });
document.querySelector('vouch-reviews').addEventListener('vouch-load', ({ summary }) => {
  document.querySelector('output').textContent = `${summary.count} reviews have come.`;
});
