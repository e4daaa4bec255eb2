export type { CartAdapter } from '../../model/cart-adapter.js';
