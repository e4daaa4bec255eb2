import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { LitElement } from 'lit';
import { readIslands } from './client/islands.js';
import { hydrateElements } from './hydration/hydrate-elements.js';

readIslands();
hydrateElements(LitElement);
