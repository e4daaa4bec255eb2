/** The playground's own script: reads the controls, shows the element as they say, and writes the lines to paste. */
import { npm, react, scriptTag, type Choice } from './playground-snippets.js';

const find = <T extends Element>(selector: string, root: ParentNode = document): T => {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
};

const form = find<HTMLFormElement>('form');
const frame = find<HTMLIFrameElement>('iframe');
const status = find('[role="status"]');
const states: Record<string, { product: string; proxy: string }> = JSON.parse(form.dataset['states'] ?? '{}');

const valueOf = (name: string): string => String(new FormData(form).get(name) ?? '');

/** The controls that have been set. */
function settingsIn(group: ParentNode): Map<string, string> {
  const settings = new Map<string, string>();
  for (const input of group.querySelectorAll<HTMLInputElement>('input[name]')) {
    if (input.type === 'checkbox') {
      if (input.checked) settings.set(input.name, '');
    } else if (input.value.trim() !== '') settings.set(input.name, input.value.trim());
  }
  return settings;
}

function readChoice(): Choice {
  const tag = valueOf('tag');
  const group = find(`[data-tag="${tag}"]`, form);
  let attributes = settingsIn(group);
  const hasProduct = group.querySelector('[name="product-id"]') !== null;
  if (hasProduct && !attributes.has('product-id') && attributes.get('subject') !== 'business') {
    attributes = new Map([['product-id', states[valueOf('state')]?.product ?? ''], ...attributes]);
  }
  if (tag === 'vouch-coupon' && !attributes.has('cart')) attributes.set('cart', 'demo-playground');
  if (valueOf('lang') !== 'en') attributes.set('locale', valueOf('lang'));
  return { tag, attributes, tokens: settingsIn(find('details', form)) };
}

function address({ tag, attributes, tokens }: Choice): string {
  const params = new URLSearchParams({
    tag,
    proxy: `/apps/${states[valueOf('state')]?.proxy ?? 'vouchsafe'}`,
    ...Object.fromEntries(['lang', 'dir', 'scheme', 'theme'].map((name) => [name, valueOf(name)])),
  });
  for (const [name, value] of attributes) params.set(`a.${name}`, value);
  for (const [name, value] of tokens) params.set(`t.${name}`, value);
  return `/playground-stage.html?${params}`;
}

function show(): void {
  const choice = readChoice();
  for (const group of form.querySelectorAll<HTMLElement>('[data-tag]'))
    group.hidden = group.dataset['tag'] !== choice.tag;
  frame.classList.toggle('phone', valueOf('width') === 'phone');
  const next = address(choice);
  // Each look replaces the last: Back leaves the playground.
  if (frame.dataset['shown'] !== next) frame.contentWindow?.location.replace(next);
  frame.dataset['shown'] = next;
  find('#html').textContent = scriptTag(choice);
  find('#npm').textContent = npm(choice);
  find('#react').textContent = react(choice);
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset['for'])
    find<HTMLInputElement>(`#${CSS.escape(target.dataset['for'])}`).value = target.value;
  show();
});
form.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return;
  const text = find(`#${button.dataset['copy'] ?? ''}`).textContent ?? '';
  void navigator.clipboard.writeText(text).then(
    () => (status.textContent = 'Copied'),
    () => (status.textContent = 'Select the lines to copy them'),
  );
  button.dataset['done'] = '';
  button.addEventListener('blur', () => delete button.dataset['done'], { once: true });
});
show();
