import { brokenBases } from "./bases.ts"
import { brokenClaims } from "./claims.ts"
import { brokenCommits, brokenSeals } from "./commits.ts"
import { falseDeclarations } from "./declarations.ts"
import { brokenInterruptions } from "./interruptions.ts"
import { brokenKeptRows } from "./kept-rows.ts"
import { brokenOutboxes, brokenRequeues } from "./outboxes.ts"
import { brokenData, brokenQueries, brokenReads } from "./reads.ts"
import type { Saboteur } from "./saboteur.ts"

/** Every broken store that the suite has to find. */
export const storageSaboteurs: ReadonlyArray<Saboteur> = [
  ...brokenCommits,
  ...brokenReads,
  ...brokenData,
  ...brokenQueries,
  ...brokenOutboxes,
  ...brokenRequeues,
  ...brokenSeals,
  ...brokenClaims,
  ...brokenBases,
  ...brokenKeptRows,
  ...brokenInterruptions,
  ...falseDeclarations,
]
