// The search of every page: a dialog over it.
import { SearchView } from './search-view.js';

const SHOWN = 8;

let dialog = null;
let view = null;

const styled = () => new Promise((done) => {
  const address = new URL('./search.css', import.meta.url).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === address)) { done(); return; }
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: address, onload: done, onerror: done });
  document.head.append(link);
});

const build = (url) => {
  const all = document.createElement('a');
  view = new SearchView(url, {
    size: SHOWN,
    changed: ({ query, kind, tag }) => {
      const asked = new URLSearchParams(Object.entries({ q: query, kind, tag }).filter(([, value]) => value));
      all.href = query ? `${url}?${asked}` : url;
    },
  });
  dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Search');
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', className: 'find-close', textContent: 'Close' });
  close.addEventListener('click', () => dialog.close());
  all.className = 'find-all';
  all.textContent = 'The search page';
  all.href = url;
  const foot = document.createElement('p');
  foot.className = 'find-foot';
  foot.append(all, close);
  dialog.append(view.element, foot);

  // Enter leads to the first result; Escape closes at once, where a browser would empty the field first.
  view.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (view.links.length > 0) { view.links[0].click(); }
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) { event.preventDefault(); event.stopPropagation(); dialog.close(); }
  });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) { dialog.close(); } });
  document.body.append(dialog);
};

// Opens it; `takeTyped` gives what was typed while it was on its way, once there is a field to type in.
export const open = async (url, takeTyped) => {
  if (!dialog) { build(url); }
  await styled();
  if (!dialog.open) { dialog.showModal(); }
  view.field.focus();
  const typed = takeTyped();
  if (typed) { view.start({ q: typed }); } else { view.field.select(); }
};
