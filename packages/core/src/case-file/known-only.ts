/** The members of `A` that have a value. */
type KnownOnly<A> = { readonly [Name in keyof A]?: Exclude<A[Name], undefined> }

/**
 * The members that have a value, so that an unknown fact is absent.
 *
 * @example
 * knownOnly({ offence: "fraud", offenceAmount: undefined }) // => { offence: "fraud" }
 */
export const knownOnly = <A extends object>(members: A): KnownOnly<A> => {
  const known: { -readonly [Name in keyof A]?: A[Name] } = {}
  for (const name in members) if (members[name] !== undefined) known[name] = members[name]
  return known as KnownOnly<A>
}

/**
 * Puts the members that have a value into facts in the making. Copying an object with so many members would take longer than
 * deriving them.
 */
export const addKnown = (into: { [name: string]: unknown }, members: object): void => {
  const given = members as { readonly [name: string]: unknown }
  for (const name in given) {
    const value = given[name]
    if (value !== undefined) into[name] = value
  }
}
