import { brokenClaims } from "./claims.ts"
import { brokenCommits } from "./commits.ts"
import { brokenData } from "./data.ts"
import { falseDeclarations } from "./declarations.ts"
import { brokenInterruptions } from "./interruptions.ts"
import { brokenOutboxes } from "./outboxes.ts"
import { brokenQueries } from "./queries.ts"
import { brokenReads } from "./reads.ts"
import { brokenRequeues } from "./requeueing.ts"
import type { Saboteur } from "./saboteur.ts"
import { brokenSeals } from "./seals.ts"

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
  ...brokenInterruptions,
  ...falseDeclarations,
]
