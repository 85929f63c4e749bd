// Finds pages in the list of the search page: Chinese, English, pinyin, initials, small slips.
(() => {
  const list = document.querySelector('[data-found]');
  const place = document.querySelector('[data-finder]');
  if (!list || !place) { return; }
  const fold = (text) => (text ?? '').normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const bare = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const words = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const syllable = /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?[aeo](?:ng|[ino](?![aeiouv]))?|[iu](?:ng?(?![aeiouv])|[iaeo])?|v)(?:ng|[nr](?![aeiouv]))?/g;
  const initials = (pinyin) => words(pinyin).map((word) => (word.match(syllable) ?? [word]).map((s) => s[0]).join('')).join('');
  const items = [...list.children].map((node, order) => {
    const get = (selector) => fold(node.querySelector(selector)?.textContent);
    const title = get('a'), zh = get('.zh'), pinyin = get('.pinyin'), more = fold(node.dataset.words), text = get('.row-summary');
    return { node, order, title, zh, more, text, joined: bare(pinyin), short: initials(pinyin || (zh && more)), tokens: words(`${title} ${pinyin} ${more}`) };
  });

  // Slips between two words, a swap of neighbors counted as one; gives up beyond the limit.
  const slips = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) { return limit + 1; }
    let before = [], last = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) { row[j] = Math.min(row[j], before[j - 2] + 1); }
      }
      before = last; last = row;
    }
    return last[b.length];
  };
  const near = (item, query) => {
    if (query.length < 4 || !/^[a-z0-9]+$/.test(query)) { return 0; }
    const limit = query.length < 8 ? 1 : 2;
    const close = (word) => word[0] === query[0] && slips(query, word.slice(0, Math.max(query.length, word.length <= query.length + 1 ? word.length : 0)), limit) <= limit;
    return item.tokens.some(close) || (item.joined && close(item.joined)) ? 20 : 0;
  };
  const one = (item, query) => {
    const flat = bare(query);
    if (item.title === query || item.zh === query || item.joined === flat) { return 100; }
    if (item.short && flat.length > 1 && item.short.startsWith(flat)) { return item.short === flat ? 95 : 70; }
    if (item.title.startsWith(query) || item.joined.startsWith(flat)) { return 80; }
    if (item.zh.includes(query)) { return 75; }
    if (item.tokens.some((word) => word.startsWith(query))) { return 60; }
    if (item.title.includes(query) || item.joined.includes(flat)) { return 50; }
    if (item.more.includes(query)) { return 40; }
    if (words(item.text).some((word) => word.startsWith(query)) || (/\p{Script=Han}/u.test(query) && item.text.includes(query))) { return 30; }
    return near(item, flat);
  };
  const score = (item, query) => {
    const whole = one(item, query);
    if (whole > 20) { return whole; }
    const parts = words(query);
    if (parts.length < 2) { return whole; }
    const each = parts.map((part) => one(item, part));
    return each.includes(0) ? whole : Math.min(...each);
  };

  place.innerHTML = '<label class="find-label" for="find">Title in English, Chinese or pinyin, or its initials</label><input class="find-field" id="find" type="search" autocomplete="off" spellcheck="false"><p class="find-state" role="status"></p>';
  const field = place.querySelector('input'), state = place.querySelector('p');
  const show = () => {
    const query = fold(field.value).trim();
    const found = items.map((item) => ({ item, value: query && bare(query) ? score(item, query) : 1 })).filter((x) => x.value > 0);
    found.sort((a, b) => b.value - a.value || a.item.order - b.item.order);
    list.replaceChildren(...found.map((x) => x.item.node));
    const all = items.length;
    state.textContent = !query ? `${all} pages` : found.length ? `${found.length} of ${all} pages` : `No page matches “${field.value.trim()}”.`;
  };
  field.addEventListener('input', show);
  field.addEventListener('change', () => history.replaceState(null, '', field.value ? `?q=${encodeURIComponent(field.value)}` : location.pathname));
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  show();

  // Who comes by a key wants to type.
  if (location.hash === '#find') { field.focus(); }
})();
