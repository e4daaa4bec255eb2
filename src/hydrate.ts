import { readIslands } from './client/islands.js';

readIslands();
