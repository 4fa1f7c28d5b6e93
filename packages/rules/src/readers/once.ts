/** Answers that take work, worked out when they are first asked for. */

/** Works something out once, when first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: make() }
    return known.value
  }
}
