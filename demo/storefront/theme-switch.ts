/** The shop's choice of theme: the same page again, in other clothes. */
document.querySelector('[name="theme"]')?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const url = new URL(location.href);
  url.searchParams.set('theme', target.value);
  location.assign(url);
});
