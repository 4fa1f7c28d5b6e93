/** The bodies that pay families of prisoners. */

import type { VocabularyEntry } from "@bazgasht/core"
import type { Actor } from "@bazgasht/rules"
import { reliefCommittee, supportAssociation, welfareOrganization } from "../actors.ts"

const payer = ({ id, title }: Actor): VocabularyEntry => ({ code: id, title })

/** The association that carries the programme, then the bodies that cover a family in its place. A payer's code is its actor's id. */
export const payers: readonly [association: VocabularyEntry, ...ReadonlyArray<VocabularyEntry>] = [
  payer(supportAssociation),
  payer(reliefCommittee),
  payer(welfareOrganization),
]
