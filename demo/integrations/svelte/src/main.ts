import { mount } from 'svelte';
import { configure } from 'vouchsafe';
import 'vouchsafe/define/rating';
import 'vouchsafe/define/reviews';
import type {} from 'vouchsafe/types/svelte';
import App from './App.svelte';
import './shop.css';

configure({ proxy: '/apps/vouchsafe' });
mount(App, { target: document.body });
