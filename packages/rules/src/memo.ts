/** Calls `make` at the first call, and returns its result ever after. */
export const once = <T>(make: () => T): (() => T) => {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: make() }
    return known.value
  }
}

/** The value of a key; one that is absent is made and kept. */
export const getOrInsertComputed = <K, V>(
  map: { readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown },
  key: K,
  make: (key: K) => V,
): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make(key)
  map.set(key, made)
  return made
}
