/**
 * The fields of files that hold identifiers, and the names by which groups are joined.
 *
 * @module
 */

/** Where the identifiers of a value stand. */
export interface IdentifierFields {
  /** Fields that hold one, or a list of them. What an object in such a field holds, its own fields say. */
  readonly texts: ReadonlySet<string>
  /** Fields in which every text is one. */
  readonly records: ReadonlySet<string>
}

/** The fields of files whose texts are compared with each other. All other texts are words, codes or values. */
export const identifierFields: IdentifierFields = {
  texts: new Set([
    "apart",
    "application",
    "before",
    "candidate",
    "creditor",
    "creditors",
    "donor",
    "household",
    "id",
    "institution",
    "institutions",
    "keptApartFrom",
    "members",
    "occupants",
    "officer",
    "opening",
    "person",
    "sentence",
    "wishes",
  ]),
  records: new Set(["attributes", "earmark"]),
}
