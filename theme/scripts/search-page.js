// The search page: the same search with an address of its own, in the place of the list of all pages while something is asked.
import { SearchView } from './search-view.js';

const SHOWN = 20;

const place = document.querySelector('[data-finder]');
const list = document.querySelector('[data-all]');
const asked = () => Object.fromEntries(new URLSearchParams(location.search));

const view = new SearchView(location.pathname, {
  size: SHOWN,
  changed: ({ query, kind, tag }) => {
    list.hidden = query !== '';
    const parts = new URLSearchParams(Object.entries({ q: query, kind, tag }).filter(([, value]) => value));
    const address = query ? `${location.pathname}?${parts}` : location.pathname;
    if (address !== location.pathname + location.search) { history.replaceState(null, '', address); }
  },
});
view.form.addEventListener('submit', (event) => {
  event.preventDefault();
  (view.links[0] ?? view.field).focus();
});
place.append(view.element);
view.start(asked());
addEventListener('popstate', () => view.start(asked()));
