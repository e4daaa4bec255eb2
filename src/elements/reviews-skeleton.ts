import { html, type TemplateResult } from 'lit';

const card = html`<div class="ghost-card"><i></i><i></i><i></i><i></i></div>`;

/** What is to come, in the places where it will be. `heading` is the section's own. */
export const reviewsSkeleton = (heading: TemplateResult, label: string): TemplateResult =>
  html`<section class="layout ghost" aria-busy="true" aria-label=${label}>
    <div class="side">
      ${heading}
      <div class="ghost-summary"><i></i><i></i><i></i><i></i><i></i><i></i></div>
    </div>
    <div class="main">
      <div class="ghost-tools"><i></i></div>
      ${card}${card}${card}
    </div>
  </section>`;
