// Reads the index that the build writes: what stands at its head, then only the shards that a query needs.
// How a shard is written stands in `ShardWriter.cs`.
const PLACES = 9;
const MOST_FILES = 4;

// The site was published anew since the head was read: its numbers mean other pages now.
class Outdated extends Error {}

const readJson = async (address, options) => {
  const answer = await fetch(address, options);
  if (!answer.ok) { throw new Error(`${address}: ${answer.status}`); }
  return answer.json();
};

class SearchIndex {
  #base;
  #files = new Map();

  constructor(base, head) {
    this.#base = base;
    this.head = head;
    this.stopWords = new Set(head.stopWords);
    this.kinds = head.kinds.map(([id, title, singular, first, count]) => ({ id, title, singular, first, count }));
    this.tags = head.tags.map(([id, title, titleZh]) => ({ id, title, titleZh }));
    this.firstTag = this.#firstOf('tag');
    this.firstSource = this.#firstOf('source');
  }

  // The number of the first entry of a kind; where there is none, beyond all.
  #firstOf(id) { return this.kinds.find((kind) => kind.id === id)?.first ?? this.head.entries; }

  // A file of the index, asked for once; one that failed is asked for again.
  #read(path) {
    let file = this.#files.get(path);
    if (!file) {
      file = readJson(new URL(`${path}.json?v=${this.head.version}`, this.#base)).then(([version, ...list]) => {
        if (version !== this.head.version) { throw new Outdated(path); }
        return list;
      });
      this.#files.set(path, file);
      file.catch(() => this.#files.delete(path));
    }
    return file;
  }

  // The terms with a beginning, small, with their spelling and hits: of `words` or of `text`, from a few files at most.
  async terms(sort, start, most = MOST_FILES) {
    const firsts = this.head[sort];
    let from = firsts.findLastIndex((first) => first <= start);
    from = Math.max(from, 0);
    let end = from + 1;
    while (end < firsts.length && end - from < most && firsts[end].startsWith(start)) { end++; }
    if (firsts.length === 0) { return []; }
    const files = await Promise.all(firsts.slice(from, end).map((_, i) => this.#read(`${sort}/${from + i}`)));
    const found = [];
    for (const file of files) {
      for (let i = 0; i < file.length; i += 2) {
        const term = file[i].toLowerCase();
        if (term.startsWith(start)) { found.push({ term, spelling: file[i], hits: file[i + 1] }); }
      }
    }
    return found;
  }

  async entries(numbers) {
    const size = this.head.perFile;
    return Promise.all(numbers.map(async (number) => {
      const file = await this.#read(`entries/${Math.floor(number / size)}`);
      const [url, title, titleZh, titlePinyin, summary, tags, ...otherNames] = file[number % size];
      return { number, url, title, titleZh, titlePinyin, summary, tags, otherNames, kind: this.kindOf(number) };
    }));
  }

  kindOf(number) {
    return this.kinds.findLast((kind) => kind.first <= number);
  }

  // The numbers of the entries that carry a tag.
  async carriersOf(tag) {
    const name = `#${this.tags[tag].id}`;
    const found = (await this.terms('words', name)).find((entry) => entry.spelling === name);
    return found ? [...hitsOf(found)].map((hit) => hit.number) : [];
  }
}

// The entries of a term, each with its place.
export function* hitsOf({ hits }) {
  let number = 0;
  for (const hit of typeof hits === 'number' ? [hits] : hits) {
    number += Math.floor(hit / PLACES);
    yield { number, place: hit % PLACES };
  }
}

const opened = new Map();

// The index beside a search page, read once.
export const openIndex = (searchUrl) => {
  const base = new URL(searchUrl, location.href).href;
  if (!opened.has(base)) {
    const index = readJson(new URL('index.json', base), { cache: 'no-cache' }).then((head) => new SearchIndex(base, head));
    index.catch(() => opened.delete(base));
    opened.set(base, index);
  }
  return opened.get(base);
};

// Does something with the index; once more where it turns out to be outdated.
export const withIndex = async (searchUrl, work) => {
  try {
    return await work(await openIndex(searchUrl));
  } catch (error) {
    if (!(error instanceof Outdated)) { throw error; }
    opened.clear();
    return work(await openIndex(searchUrl));
  }
};
