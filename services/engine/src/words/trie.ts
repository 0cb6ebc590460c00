interface Node<E> {
  readonly next: Map<string, Node<E>>;
  readonly entries: E[];
}

const node = <E>(): Node<E> => ({ next: new Map(), entries: [] });

/** All names of all words in all languages, found by their letters. */
export class Trie<E> {
  readonly #root = node<E>();

  add(name: string, entry: E): void {
    let at = this.#root;
    for (const letter of name) {
      let next = at.next.get(letter);
      if (!next) at.next.set(letter, (next = node()));
      at = next;
    }
    at.entries.push(entry);
  }

  /** Every name that begins at `from`, shortest first: where it ends, and what it may mean. */
  matches(text: string, from: number): { end: number; entries: readonly E[] }[] {
    const found: { end: number; entries: readonly E[] }[] = [];
    let at: Node<E> | undefined = this.#root;
    for (let i = from; i < text.length && at;) {
      const letter: string = String.fromCodePoint(text.codePointAt(i)!);
      at = at.next.get(letter);
      i += letter.length;
      if (at && at.entries.length > 0) found.push({ end: i, entries: at.entries });
    }
    return found;
  }
}
