/** Puts the element of the playground on its stage, as the address says: `tag`, `a.<attribute>`, `t.<token>`. */
const params = new URLSearchParams(location.search);
const tag = params.get('tag') ?? '';

if (/^vouch-[a-z-]+$/.test(tag)) {
  const element = document.createElement(tag);
  for (const [key, value] of params) {
    if (key.startsWith('a.')) element.setAttribute(key.slice(2), value);
    if (key.startsWith('t.')) document.documentElement.style.setProperty(key.slice(2), value);
  }
  document.querySelector('main')?.append(element);
}
