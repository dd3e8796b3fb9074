import { describe, expect, it } from '@jest/globals';
import type { Kind } from '../../../src/embedded/kind.js';
import { Store } from '../../../src/embedded/store.js';

interface Named {
  readonly [member: string]: unknown;
  readonly name: string;
}

const shelf: Kind<Named> = { name: 'shelf', id: ['ShelfId'] };
const box: Kind<Named> = { name: 'box', id: ['ShelfId', 'BoxName'], within: shelf };
const label: Kind<Named> = { name: 'label', id: ['ShelfId', 'BoxName', 'LabelId'], within: box };
const book: Kind<Named> = { name: 'book', id: ['ShelfId', 'Title'], within: shelf };

/** Two shelves, `a` and `b`; on each a box and a book of the same name; a label on the box of `a`. */
function filled(): Store {
  const store = new Store();
  for (const id of ['a', 'b']) {
    store.add(shelf, [id], { name: `shelf ${id}` });
    store.add(box, [id, 'x'], { name: `box of ${id}` });
    store.add(book, [id, 'x'], { name: `book of ${id}` });
  }
  store.add(label, ['a', 'x', '1'], { name: 'label' });
  return store;
}

describe('The store of the embedded backend', () => {
  it('separates things of different kinds and parents, even with the same name', () => {
    const store = filled();
    expect(store.get(box, ['a', 'x'])).toEqual({ name: 'box of a' });
    expect(store.get(book, ['a', 'x'])).toEqual({ name: 'book of a' });
    expect(store.get(box, ['b', 'x'])).toEqual({ name: 'box of b' });
    expect(store.get(label, ['b', 'x', '1'])).toBeUndefined();
    expect([store.has(label, ['a', 'x', '1']), store.has(shelf, ['x'])]).toEqual([true, false]);
  });

  it.each([
    [
      ['a', 'b/c'],
      ['a/b', 'c'],
    ],
    [
      ['a', '","'],
      ['a","', ''],
    ],
    [
      ['a', '\ud800'],
      ['a', '\ud801'],
    ],
    [
      ['__proto__', 'x'],
      ['constructor', 'x'],
    ],
  ])('does not confuse %j with %j', (one, other) => {
    const store = new Store();
    for (const [id = ''] of [one, other]) if (!store.has(shelf, [id])) store.add(shelf, [id], { name: id });
    store.add(box, one, { name: 'one' });
    expect(store.has(box, other)).toBe(false);
    store.add(box, other, { name: 'other' });
    expect([store.get(box, one)?.name, store.get(box, other)?.name]).toEqual(['one', 'other']);
  });

  it('counts the children of a parent', () => {
    const store = filled();
    store.add(box, ['b', 'y'], { name: 'another' });
    expect([store.count(shelf), store.count(box, ['a']), store.count(box, ['b'])]).toEqual([2, 1, 2]);
    expect([store.count(box, ['c']), store.count(label, ['b', 'x'])]).toEqual([0, 0]);
  });

  it('deletes a thing with its children, and nothing else', () => {
    const store = filled();
    store.delete(shelf, ['a']);
    store.add(shelf, ['a'], { name: 'a new one' });
    expect([store.count(box, ['a']), store.count(book, ['a'])]).toEqual([0, 0]);
    store.add(box, ['a', 'x'], { name: 'a new one' });
    expect(store.count(label, ['a', 'x'])).toBe(0);
    expect(store.get(box, ['b', 'x'])).toEqual({ name: 'box of b' });
    store.delete(shelf, ['nowhere']);
    expect(store.count(shelf)).toBe(2);
  });

  it('keeps position and children of a replaced thing', () => {
    const store = filled();
    store.replace(shelf, ['a'], { name: 'changed' });
    expect(store.page(shelf, { after: 0, count: 1 }).things).toEqual([{ name: 'changed' }]);
    expect(store.has(label, ['a', 'x', '1'])).toBe(true);
  });

  it('refuses what only a bug can request', () => {
    const store = filled();
    expect(() => {
      store.add(shelf, ['a'], { name: 'again' });
    }).toThrow(new RangeError('Expected a new shelf, got a'));
    expect(() => {
      store.add(box, ['c', 'x'], { name: 'lost' });
    }).toThrow(new RangeError('Expected a box in something that exists, got c, x'));
    expect(() => {
      store.replace(box, ['a', 'y'], { name: 'none' });
    }).toThrow(new RangeError('Expected a box that exists, got a, y'));
  });
});

describe('A page of the store', () => {
  const names = ({ things }: { readonly things: readonly Named[] }) => things.map(({ name }) => name);

  function withBooks(count: number): Store {
    const store = filled();
    for (let index = 1; index <= count; index += 1)
      store.add(book, ['a', String(index)], { name: `${index}` });
    store.delete(book, ['a', 'x']);
    return store;
  }

  it('has the children of a parent in order of creation, and the next position', () => {
    const store = withBooks(5);
    const first = store.page(book, { within: ['a'], after: 0, count: 2 });
    const second = store.page(book, { within: ['a'], after: first.next ?? 0, count: 2 });
    const third = store.page(book, { within: ['a'], after: second.next ?? 0, count: 2 });
    expect([first, second, third].map(names)).toEqual([['1', '2'], ['3', '4'], ['5']]);
    expect(third.next).toBeUndefined();
  });

  it('is the last one if nothing follows', () => {
    expect(withBooks(2).page(book, { within: ['a'], after: 0, count: 2 }).next).toBeUndefined();
    expect(withBooks(0).page(book, { within: ['a'], after: 0, count: 2 })).toEqual({ things: [] });
    expect(withBooks(0).page(book, { within: ['nowhere'], after: 0, count: 2 })).toEqual({ things: [] });
  });

  it('neither repeats nor skips things while others are deleted and created', () => {
    const store = withBooks(4);
    const { next = 0 } = store.page(book, { within: ['a'], after: 0, count: 2 });
    store.delete(book, ['a', '2']);
    store.delete(book, ['a', '3']);
    store.add(book, ['a', '1b'], { name: '1b' });
    store.add(book, ['a', '2'], { name: '2 again' });
    expect(names(store.page(book, { within: ['a'], after: next, count: 9 }))).toEqual(['4', '1b', '2 again']);
  });
});
