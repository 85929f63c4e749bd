// What a script adds to every page: a switch for the color scheme, a way to hush a source card, buttons that copy, search.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const kept = (value) => {
    try {
      if (value === undefined) { return localStorage.getItem('scheme'); }
      if (value) { localStorage.setItem('scheme', value); } else { localStorage.removeItem('scheme'); }
    } catch { /* A reader may forbid storage; the switch then lasts for the page. */ }
    return null;
  };
  const apply = (scheme) => { if (scheme) { root.dataset.scheme = scheme; } else { delete root.dataset.scheme; } };
  apply(kept());

  const masthead = document.querySelector('.masthead');
  const toSearch = document.querySelector('.to-search');
  if (masthead) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'scheme';
    button.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.6v10.8a5.4 5.4 0 0 1 0-10.8z"/></svg>';
    const now = () => root.dataset.scheme ?? (dark.matches ? 'dark' : 'light');
    const name = () => button.setAttribute('aria-label', now() === 'dark' ? 'Use light colors' : 'Use dark colors');
    button.addEventListener('click', () => {
      const next = now() === 'dark' ? 'light' : 'dark';
      const system = dark.matches ? 'dark' : 'light';
      apply(next === system ? null : next);
      kept(next === system ? '' : next);
      name();
    });
    dark.addEventListener('change', name);
    name();
    masthead.append(button);
  }

  // Search is read when it is first asked for. What is typed meanwhile is kept for it.
  if (document.querySelector('[data-finder]')) { import('./search-page.js').catch(() => { /* The list of all pages stays. */ }); }
  let typed = null;
  const openSearch = async () => {
    typed = '';
    try {
      const { open } = await import('./search-dialog.js');
      await open(toSearch.href, () => {
        const kept = typed;
        typed = null;
        return kept;
      });
    } catch {
      location.assign(toSearch.href);
    }
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { root.dataset.quiet = ''; return; }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (typed !== null) {
      if (isPlain && event.key.length === 1) { event.preventDefault(); typed += event.key; }
      return;
    }
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && isPlain && !typing;
    const controlK = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!(slash || controlK) || !toSearch) { return; }
    event.preventDefault();
    const field = document.querySelector('[data-finder] .find-field, dialog[open] .find-field');
    if (field) { field.focus(); } else { openSearch(); }
  });
  toSearch?.addEventListener('click', (event) => {
    if (event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || toSearch.hasAttribute('aria-current')) { return; }
    event.preventDefault();
    openSearch();
  });
  const speakAgain = () => { delete root.dataset.quiet; };
  document.addEventListener('pointerover', (event) => { if (event.target.closest('.mark a')) { speakAgain(); } });
  document.addEventListener('focusin', speakAgain);

  // A button that copies, and says so.
  const copier = (name, text) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = name;
    button.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(text); button.textContent = 'Copied'; } catch { button.textContent = 'Not copied'; }
      setTimeout(() => { button.textContent = name; }, 2000);
    });
    return button;
  };
  const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  if (navigator.clipboard) {
    document.querySelectorAll('.cite dd').forEach((entry) => entry.append(copier('Copy', entry.querySelector('pre')?.textContent ?? words(entry))));
    // Of a fact: what it says, who says so, its lasting address. Offered to whoever goes to its address.
    document.addEventListener('focusin', ({ target }) => {
      const cites = target.closest?.('.permalink')?.parentElement;
      if (!cites || cites.nextElementSibling?.className === 'copy') { return; }
      const line = cites.parentElement.cloneNode(true);
      line.querySelector('.cites').remove();
      const label = cites.closest('.fact-table tbody')?.querySelector('th');
      const sources = [...cites.querySelectorAll('.mark a')].map((mark) => mark.getAttribute('aria-label').replace(/^Source \d+: /, ''));
      cites.after(copier('Copy citation', `${label ? `${words(label)}: ` : ''}${words(line)} (${sources.join('; ')}). ${document.title}. ${target.href}`));
    });
  }

  const box = document.querySelector('[data-search]');
  if (box) {
    const form = document.createElement('form');
    form.action = box.dataset.search;
    form.setAttribute('role', 'search');
    const field = document.createElement('input');
    field.className = 'find-field';
    field.type = 'search';
    field.name = 'q';
    field.placeholder = box.textContent;
    field.setAttribute('aria-label', box.textContent);
    form.append(field);
    box.replaceWith(form);
  }
})();
