/**
 * Keeps a section as tall as its skeleton was for as long as it is in view, so that what follows does not come up under the reader's eye
 * when there is little to show.
 */
export function holdPlace(section: HTMLElement): void {
  section.style.setProperty('--_place', '100svh');
  new IntersectionObserver(([entry], observer) => {
    if (entry?.isIntersecting) return;
    section.style.removeProperty('--_place');
    observer.disconnect();
  }).observe(section);
}
