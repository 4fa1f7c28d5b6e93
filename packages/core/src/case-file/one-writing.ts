import { type IdentifierFields, unifyWritings } from "@bazgasht/casework"

/** The fields of files whose texts are compared with each other. All other texts are words, codes or values. */
const identifierFields: IdentifierFields = {
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

/**
 * A file, or what several files hold, with one writing for each identifier: that of the thing it names, where the thing is there.
 *
 * @example
 * inOneWriting({ creditors: [{ id: "12" }], concessions: [{ creditor: "۱۲" }] }).concessions // => [{ creditor: "12" }]
 */
export const inOneWriting = <A>(value: A): A => unifyWritings(value, identifierFields)
