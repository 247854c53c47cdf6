package io.migration4j.schema;

import java.util.List;

/**
 * Numbers by name, immutable. A copy with one change shares all but one of its buckets with the original:
 * so the steps of a replay, each of which is a new schema, do not copy the names of the whole schema.
 */
final class NameIndex {
  /** What a name has that has no number. */
  static final int NONE = -1;

  /** Nothing has a number. */
  static final NameIndex EMPTY = new NameIndex(new Entry[1], 0);

  private final Entry[] buckets;
  private final int size;

  /** What a bucket begins with, and what is behind it; null where it ends. */
  private record Entry(String name, int number, Entry next) {
    Entry without(String other) {
      if (name.equals(other)) {
        return next;
      }
      return next == null ? this : new Entry(name, number, next.without(other));
    }
  }

  private NameIndex(Entry[] buckets, int size) {
    this.buckets = buckets;
    this.size = size;
  }

  /** Each name has its place as its number, the last one of those that are equal. */
  static NameIndex ofPlaces(List<? extends Named> elements) {
    Entry[] buckets = new Entry[bucketsFor(elements.size())];
    int size = 0;
    for (int place = 0; place < elements.size(); place++) {
      size += put(buckets, elements.get(place).name(), place);
    }
    return new NameIndex(buckets, size);
  }

  /** How many names have a number. */
  int size() {
    return size;
  }

  /** The number of a name, or {@link #NONE}. */
  int get(String name) {
    return get(buckets, name);
  }

  private static int get(Entry[] buckets, String name) {
    for (Entry entry = buckets[bucket(name, buckets)]; entry != null; entry = entry.next) {
      if (entry.name.equals(name)) {
        return entry.number;
      }
    }
    return NONE;
  }

  /** The same with that number, which is not negative, for a name, whatever it had. */
  NameIndex with(String name, int number) {
    Entry[] copy = size < buckets.length ? buckets.clone() : spread();
    return new NameIndex(copy, size + put(copy, name, number));
  }

  NameIndex without(String name) {
    if (get(name) == NONE) {
      return this;
    }
    Entry[] copy = buckets.clone();
    int bucket = bucket(name, copy);
    copy[bucket] = copy[bucket].without(name);
    return new NameIndex(copy, size - 1);
  }

  private Entry[] spread() {
    Entry[] wider = new Entry[bucketsFor(2 * size)];
    for (Entry first : buckets) {
      for (Entry entry = first; entry != null; entry = entry.next) {
        put(wider, entry.name, entry.number);
      }
    }
    return wider;
  }

  /** How many names it adds: one or none. */
  private static int put(Entry[] buckets, String name, int number) {
    int bucket = bucket(name, buckets);
    if (get(buckets, name) == NONE) {
      buckets[bucket] = new Entry(name, number, buckets[bucket]);
      return 1;
    }
    buckets[bucket] = new Entry(name, number, buckets[bucket].without(name));
    return 0;
  }

  private static int bucketsFor(int names) {
    return Math.max(8, 2 * Integer.highestOneBit(names));
  }

  private static int bucket(String name, Entry[] buckets) {
    int hash = name.hashCode();
    return (hash ^ hash >>> 16) & buckets.length - 1;
  }
}
