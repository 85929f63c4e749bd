// One result as a reader sees it: titles, kind, and the words in which the query was found.
import { appendFound } from './search-marks.js';
import { fold, IS_HAN } from './search-words.js';

export const make = (name, className, ...children) => {
  const element = document.createElement(name);
  if (className) { element.className = className; }
  element.append(...children);
  return element;
};

const named = (name, className, language, text, words, hit) => {
  const element = make(name, className);
  if (language) { element.lang = language; }
  appendFound(element, text, words, hit, { isName: true, isOneLanguage: Boolean(language) });
  return element;
};

// An address of this site; whatever else the index may hold leads nowhere.
const addressOf = (url) => (/^\/(?!\/|\\)/.test(url) ? url : '#');

export const rowOf = ({ entry, hit }, words, index) => {
  const link = document.createElement('a');
  link.href = addressOf(entry.url);
  const title = document.createElement('bdi');
  appendFound(title, entry.title, words, hit, { isName: true });
  link.append(title);
  const names = make('p', 'find-title', link);
  if (entry.titleZh) { names.append(' ', named('bdi', 'zh', 'zh', entry.titleZh, words, hit)); }
  if (entry.titlePinyin) { names.append(' ', named('bdi', 'pinyin', 'zh-Latn', entry.titlePinyin, words, hit)); }

  const about = make('p', 'find-about', make('span', 'find-kind', entry.kind.singular));
  const other = entry.otherNames.find((name) => hit.finds.some((find) => !find.isTitle && find.term && fold(name).includes(find.term.toLowerCase())));
  if (other) { about.append(' ', make('span', 'find-other', 'also ', named('bdi', '', '', other, words, hit))); }
  const tags = [...new Set(hit.finds.map((find) => find.tag).filter((tag) => tag !== undefined))];
  if (tags.length > 0) { about.append(' ', make('span', 'find-other', 'tagged ', tags.map((tag) => index.tags[tag].title).join(', '))); }

  const summary = make('p', 'find-summary');
  const isSeen = appendFound(summary, entry.summary, words, hit) || tags.length > 0 || other || names.querySelector('mark');
  const row = make('li', 'find-row', names, about, summary);
  if (!isSeen) {
    const found = [...new Set(hit.finds.map((find) => find.term))].filter((term) => term && !/^[A-Z]/.test(term));
    if (found.length > 0) {
      const text = make('p', 'find-within', 'In the text: ');
      found.forEach((term, i) => {
        const mark = make('mark', '', term);
        if (IS_HAN.test(term)) { mark.lang = 'zh'; }
        text.append(i > 0 ? ', ' : '', mark);
      });
      row.append(text);
    }
  }
  return row;
};
