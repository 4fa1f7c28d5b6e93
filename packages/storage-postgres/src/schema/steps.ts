/**
 * The tables. A step that was published is never changed; a change of the tables is a new step behind the others.
 */

import { casesAndOutbox } from "./step-1.ts"
import { notesOfDispatchers } from "./step-2.ts"
import { receiptsOfDelivery } from "./step-3.ts"
import { digestsOfMessages } from "./step-4.ts"
import { uniquenessClaims } from "./step-5.ts"
import { queuesOfMessages } from "./step-6.ts"
import { commitsInBatches } from "./step-7.ts"
import { messagesByInstant } from "./step-8.ts"
import { eventsByCommand } from "./step-9.ts"
import { changesOnABasis } from "./step-10.ts"
import { keptTables } from "./step-11.ts"
import { readingsOfCases } from "./step-12.ts"
import { sumsOfClaims } from "./step-13.ts"
import { numbersByStage } from "./step-14.ts"

/** The steps, in order, each for a schema of the name that it is given; the number of a step is its place, from 1 on. */
export const steps: ReadonlyArray<(schema: string) => string> = [
  casesAndOutbox,
  notesOfDispatchers,
  receiptsOfDelivery,
  digestsOfMessages,
  uniquenessClaims,
  queuesOfMessages,
  commitsInBatches,
  messagesByInstant,
  eventsByCommand,
  changesOnABasis,
  keptTables,
  readingsOfCases,
  sumsOfClaims,
  numbersByStage,
]
