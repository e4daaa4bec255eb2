import { configure } from 'vouchsafe';
import 'vouchsafe/define/rating';
import 'vouchsafe/define/reviews';
import type {} from 'vouchsafe/types/vue';
import { createApp } from 'vue';
import App from './App.vue';
import './shop.css';

configure({ proxy: '/apps/vouchsafe' });
createApp(App).mount('#app');
