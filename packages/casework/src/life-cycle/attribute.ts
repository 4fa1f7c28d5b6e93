/**
 * The types that an attribute may have. A day is a number, that of the days since 1 January 1970. A text is compared letter by letter, as
 * codes are; an identifier as what it names, however it is typed: a store holds its key, and the state its writing.
 */
export interface AttributeTypes {
  readonly text: string
  readonly identifier: string
  readonly number: number
  readonly truth: boolean
}

/** An attribute by which cases are found: its type, and where in the state it is read. */
export interface ProtocolAttribute<Path extends string = string, Stage extends string = string> {
  readonly type: keyof AttributeTypes
  /**
   * A field of the state, or a field within one: `file.household`; `last` is the last member of a list. Of several paths the first one
   * counts that the state has; by the names of stages, the path of its stage. Where there is no such field, the case does not have the
   * attribute.
   */
  readonly at: Path | ReadonlyArray<Path> | { readonly [Name in Stage]?: Path }
}

/** What access to a case depends on, by the paths in the state from which it is read. */
export interface ProtocolAccess<Path extends string = string> {
  /** Opaque id of the unit to which the case belongs. */
  readonly unit?: Path
  /**
   * Whether the unit is part of what the case is about, so that the case is not handed to another by `changeUnit`: a command of its own says what
   * becomes of it then, or it stays. Absent: it may be handed over.
   */
  readonly unitIsFixed?: true
  /** Opaque ids of the people who are assigned to the case: one, or a list. */
  readonly assigned?: Path
  /** Opaque ids of the people who would benefit: one, or a list. */
  readonly beneficiaries?: Path
}
