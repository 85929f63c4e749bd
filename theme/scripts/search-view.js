// A field, filters and a list of results, wherever they are put: in the dialog of any page, or on the search page.
import { openIndex, withIndex } from './search-index.js';
import { ask, inOrder } from './search-query.js';
import { make, rowOf } from './search-row.js';

const MOST_TAGS = 6;

const pagesIn = (count) => (count === 1 ? '1 page' : `${count} pages`);

export class SearchView {
  #url;
  #size;
  #changed;
  #shown;
  #turn = 0;
  #isThorough = false;
  #isAll = true;

  // `url`: the search page. `size`: results at first, and with each step. `changed`: told of each query and filter.
  constructor(url, { size, changed = () => {} }) {
    this.#url = url;
    this.#size = size;
    this.#shown = size;
    this.#changed = changed;
    this.kind = '';
    this.tag = '';
    this.element = make('div', 'find');
    this.form = make('form', 'find-form');
    this.form.setAttribute('role', 'search');
    this.form.action = url;
    const label = make('label', 'find-label');
    label.htmlFor = 'find';
    label.textContent = 'In English, Chinese, pinyin or initials';
    this.field = make('input', 'find-field');
    Object.assign(this.field, { id: 'find', name: 'q', type: 'search', autocomplete: 'off', spellcheck: false, enterKeyHint: 'search' });
    this.field.setAttribute('autocapitalize', 'none');
    this.form.append(label, this.field);
    this.kinds = this.#group('Kind');
    this.tags = this.#group('Tag');
    this.state = make('p', 'find-state');
    this.state.setAttribute('role', 'status');
    this.list = make('ol', 'find-list');
    this.more = make('button', 'find-more');
    Object.assign(this.more, { type: 'button', hidden: true });
    this.element.append(this.form, this.state, this.kinds, this.tags, this.list, this.more);

    // Whoever goes to the field will ask: the head of the index is there with the first key.
    this.field.addEventListener('focus', () => { openIndex(url).catch(() => { /* The first key tries again, and tells. */ }); });
    this.field.addEventListener('input', () => this.#begin());
    this.element.addEventListener('keydown', (event) => this.#walk(event));
    this.more.addEventListener('click', () => this.#goOn());
  }

  get query() { return this.field.value.trim(); }

  get links() { return [...this.list.querySelectorAll('a')]; }

  // Shows what an address asks for.
  async start({ q = '', kind = '', tag = '' }) {
    Object.assign(this, { kind, tag });
    this.field.value = q;
    await this.#search();
  }

  #group(name) {
    const group = make('div', 'find-filter');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', name);
    group.hidden = true;
    return group;
  }

  #begin() {
    this.#shown = this.#size;
    this.#isThorough = false;
    return this.#search();
  }

  async #search() {
    const isThorough = this.#isThorough;
    const turn = ++this.#turn;
    const query = this.query;
    this.#changed(this);
    if (!query) {
      this.kind = '';
      this.tag = '';
      this.#clear('');
      return;
    }
    try {
      await withIndex(this.#url, async (index) => {
        const answer = { ...await ask(index, query, { isThorough }), query, isThorough };
        if (turn === this.#turn) { await this.#show(index, answer, turn); }
      });
    } catch {
      if (turn === this.#turn) { this.#clear('The search could not be read. Look whether you are online, and type again.'); }
    }
  }

  #clear(words) {
    this.list.replaceChildren();
    this.kinds.hidden = this.tags.hidden = this.more.hidden = true;
    this.state.textContent = words;
  }

  async #show(index, { words, hits, how, query, isThorough }, turn) {
    if (hits.length === 0) {
      this.#clear(`Nothing found for “${query}”.`);
      return;
    }
    const tag = index.tags.findIndex((one) => one.id === this.tag);
    const carriers = tag < 0 ? null : new Set(await index.carriersOf(tag));
    const tagged = hits.filter((hit) => !carriers || carriers.has(hit.number));
    const left = tagged.filter((hit) => !this.kind || index.kindOf(hit.number).id === this.kind);
    const first = left.slice(0, this.#shown);
    const rows = inOrder(query, first, await index.entries(first.map((hit) => hit.number)));
    if (turn !== this.#turn) { return; }

    this.list.replaceChildren(...rows.map((row) => rowOf(row, words, index)));
    this.#showKinds(index, tagged);
    this.#showTags(index, rows.map((row) => row.entry), tag);
    this.#isAll = first.length === left.length;
    const mayBeMore = how === 'names' && !isThorough;
    this.more.hidden = this.#isAll && !mayBeMore;
    this.more.textContent = this.#isAll ? 'Look in the texts too' : `Show more of ${left.length}`;
    this.state.textContent = left.length === 0 ? `None of ${pagesIn(hits.length)} is of this kind and tag.`
      : how === 'slips' ? `Nothing is written “${query}”. Near it: ${pagesIn(left.length)}.`
        : how === 'some' ? `Nothing has all of these words. ${pagesIn(left.length)} with most of them:`
          : `${pagesIn(left.length)} found.`;
  }

  #showKinds(index, hits) {
    const counts = new Map();
    for (const hit of hits) {
      const { id } = index.kindOf(hit.number);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const kinds = index.kinds.filter((kind) => counts.has(kind.id) || kind.id === this.kind);
    this.kinds.hidden = kinds.length < 2 && !this.kind;
    this.#fill(this.kinds, kinds.map((kind) => [kind.id, kind.title, counts.get(kind.id) ?? 0]), 'kind');
  }

  #showTags(index, entries, chosen) {
    const counts = new Map();
    for (const tag of entries.flatMap((entry) => entry.tags)) { counts.set(tag, (counts.get(tag) ?? 0) + 1); }
    const often = [...counts].filter(([tag, count]) => count < entries.length && tag !== chosen).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([tag]) => tag);
    const tags = [...(chosen < 0 ? [] : [chosen]), ...often].slice(0, MOST_TAGS);
    this.tags.hidden = tags.length === 0;
    this.#fill(this.tags, tags.map((tag) => [index.tags[tag].id, index.tags[tag].title]), 'tag');
  }

  // Buttons that stay where they are keep the focus that a reader has there.
  #fill(group, choices, name) {
    const focused = group.contains(document.activeElement) ? document.activeElement.value : null;
    group.replaceChildren(...choices.map(([value, title, count]) => {
      const button = make('button', 'find-choice');
      Object.assign(button, { type: 'button', value });
      button.append(title);
      if (count !== undefined) {
        const number = make('span', 'count');
        number.textContent = count;
        button.append(' ', number);
      }
      button.setAttribute('aria-pressed', String(this[name] === value));
      button.addEventListener('click', () => {
        this[name] = this[name] === value ? '' : value;
        this.#begin();
      });
      return button;
    }));
    if (focused !== null) { ([...group.children].find((button) => button.value === focused) ?? this.field).focus(); }
  }

  async #goOn() {
    const before = this.links.length;
    if (this.#isAll) { this.#isThorough = true; } else { this.#shown += this.#size; }
    await this.#search();
    (this.links[before] ?? this.field).focus();
  }

  // Down and up go through the results and back to the field.
  #walk(event) {
    if (!['ArrowDown', 'ArrowUp'].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) { return; }
    const stops = [this.field, ...this.links];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) { return; }
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    next?.focus();
  }
}
