/**
 * Who does what in the life cycles of support. Our sources say who decides on cover and who reports; they say nothing of how an
 * association works within, so what an office does beyond that is our choice. Where two people have to act, they may hold the
 * same office.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import type { Actor, Citation } from "@bazgasht/rules"
import { family, provincialDirectorate, socialWorker, supportAssociation } from "../../actors.ts"
import { ours } from "../../citing.ts"

/** Ids of actors, as terms name offices. */
export const roles = (...actors: ReadonlyArray<Actor>): ReadonlyArray<string> => actors.map(({ id }) => id)

/** The codes of entries, as terms list them. */
export const codes = (entries: ReadonlyArray<VocabularyEntry>): ReadonlyArray<string> =>
  entries.map(({ code }) => code)

/** The association's own staff. */
export const association = roles(supportAssociation)

/** Who knows the family from visits. */
export const field = roles(socialWorker)

/** Whoever works for the association, within or in the field. */
export const staff = roles(supportAssociation, socialWorker)

/** Whoever may speak for the family, itself among them. */
export const familyAndStaff = roles(family, socialWorker, supportAssociation)

/** The office above the association: it hears what families complain of. */
export const supervision = roles(provincialDirectorate)

/** What terms cite for the work within an association. */
export const workWithin: Citation = ours(
  "no text on the work within an association was found; a design choice",
)
