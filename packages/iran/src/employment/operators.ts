/** Offices that run workplaces and courses (EMP-11). */

import type { VocabularyEntry } from "@bazgasht/core"
import type { Actor } from "@bazgasht/rules"
import { contractor, cooperativeFoundation, supportAssociation, trainingOrganization } from "../actors.ts"

const operator = ({ id, title }: Actor): VocabularyEntry => ({ code: id, title })

/** Every operator. A code is the id of the actor. */
export const operators: ReadonlyArray<VocabularyEntry> = [
  operator(cooperativeFoundation),
  operator(contractor),
  operator(supportAssociation),
  operator(trainingOrganization),
]
