/** Puts the drawn formulas where their sources stand: near what is seen at once, and all of them before a print. */

/** Start to draw. */
export function drawFormulas(): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) {
          watcher.unobserve(target);
          drawInside(target);
        }
    },
    { rootMargin: '1500px' },
  );
  for (const element of document.querySelectorAll('article')) watcher.observe(element);
  addEventListener('beforeprint', () => drawInside(document.body));
}

function drawInside(element: Element): void {
  for (const place of element.querySelectorAll<HTMLElement>('.math[data-m]:not(.drawn)')) {
    const template = document.getElementById(`m${place.dataset['m']}`);
    if (!(template instanceof HTMLTemplateElement)) continue;
    place.replaceChildren(template.content.cloneNode(true));
    place.classList.add('drawn');
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', place.title);
  }
}
