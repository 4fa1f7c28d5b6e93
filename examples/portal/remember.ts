/** Values that cost something to work out and hold until the store goes on: the last of each name is kept with the position it rests on. */

/** Remembers values by a name and a position. */
export class Remembered {
  readonly #kept = new Map<string, { readonly position: number; readonly value: Promise<unknown> }>()

  /** The value of a name at a position: as it is kept, or worked out now. */
  at<Value>(name: string, position: number, make: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(name)
    if (kept?.position === position) return kept.value as Promise<Value>
    const value = make()
    this.#kept.set(name, { position, value })
    // What failed is tried anew.
    value.catch(() => this.#kept.delete(name))
    return value
  }
}
