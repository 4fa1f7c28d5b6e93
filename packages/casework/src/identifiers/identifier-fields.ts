/** The fields of a value that hold identifiers. */
export interface IdentifierFields {
  /** Fields that hold one, or a list of them. What an object in such a field holds, its own fields say. */
  readonly texts: ReadonlySet<string>
  /** Fields in which every text is one. */
  readonly records: ReadonlySet<string>
}
