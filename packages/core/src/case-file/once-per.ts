/**
 * A function that makes its result once for each object that it is given. The objects are immutable.
 *
 * @example
 * const lengthOf = oncePer((words: ReadonlyArray<string>) => ({ length: words.length }))
 * const words = ["one", "two"]
 * lengthOf(words) === lengthOf(words) // => true
 */
export const oncePer = <Key extends object, Made>(make: (from: Key) => Made): ((from: Key) => Made) => {
  const made = new WeakMap<Key, Made>()
  return (from) => {
    const known = made.get(from)
    if (known !== undefined) return known
    const result = make(from)
    made.set(from, result)
    return result
  }
}
