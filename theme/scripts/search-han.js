// Chinese with one slip: of three characters and more one may be wrong, or missing; of four and more one may be too many.
import { hitsOf } from './search-index.js';

const LONGEST = 12;
const MOST_NAMES = 12;
const WHOLE = 70;
const PART = 50;

// Where two texts differ first, and how many characters lie behind the last difference.
const apart = (run, other) => {
  const least = Math.min(run.length, other.length);
  let [start, end] = [0, 0];
  while (start < least && run[start] === other[start]) { start++; }
  while (end < least - start && run[run.length - 1 - end] === other[other.length - 1 - end]) { end++; }
  return { start, end };
};

// The stretch of a name that is the run but for one slip, or null. A slip at the edge of the run stands at the edge of the name:
// otherwise each longer word that begins alike would be one.
export const nearIn = (run, name) => {
  const lengths = [run.length, run.length + 1, ...(run.length > 3 ? [run.length - 1] : [])];
  for (const length of lengths) {
    for (let at = 0; at + length <= name.length; at++) {
      const part = name.slice(at, at + length);
      const { start, end } = apart(run, part);
      if (start + end < Math.max(length, run.length) - 1) { continue; }
      const isInner = start > 0 && end > 0;
      if (isInner || (length === run.length && (start > 0 ? at + length === name.length : at === 0))) { return part; }
    }
  }
  return null;
};

// The entries whose names hold all characters but one, those with most of them beside each other first.
const candidates = async (index, run) => {
  const counts = new Map();
  await Promise.all([...new Set(run)].map(async (letter) => {
    const own = new Map();
    for (const entry of await index.terms('words', letter)) {
      for (const { number, place } of hitsOf(entry)) {
        if (place > 0) { own.set(number, Math.max(own.get(number) ?? 0, run.includes(entry.term) ? entry.term.length : 1)); }
      }
    }
    for (const [number, count] of own) {
      const known = counts.get(number) ?? { letters: 0, beside: 0 };
      counts.set(number, { letters: known.letters + 1, beside: known.beside + count });
    }
  }));
  const least = new Set(run).size - 1;
  return [...counts].filter(([, count]) => count.letters >= least).sort((a, b) => b[1].beside - a[1].beside || a[0] - b[0])
    .slice(0, MOST_NAMES).map(([number]) => number);
};

// What a run of Chinese finds with a slip: only names, each looked at as a whole.
export const addHanSlips = async (index, run, found) => {
  if (run.length < 3 || run.length > LONGEST) { return found; }
  for (const entry of await index.entries(await candidates(index, run))) {
    for (const [i, name] of [entry.titleZh, entry.title, ...entry.otherNames].entries()) {
      const part = nearIn(run, name);
      if (part) { found.add(entry.number, { score: part === name ? WHOLE : PART, term: part, isTitle: i < 2, isSlip: true }); }
    }
  }
  return found;
};
