import type { GuardsOf } from "@bazgasht/casework"
import type { SupportCaseLife } from "../support-case-protocol.ts"
import { approve, decline, reassess, recordAssessment } from "./assessing.ts"
import { close, endMonitoring, graduate, handOver, moveAway, recordDeath, reportRelease } from "./ending.ts"
import { open } from "./opening.ts"
import { reopen } from "./reopening.ts"
import { lapse, screen, supplyFact } from "./screening.ts"
import { admit } from "./starting.ts"
import { markOverdue, recertify, resume, suspend } from "./supporting.ts"

/** The guard of each command, by its name. */
export const guards: GuardsOf<SupportCaseLife> = {
  open,
  screen,
  supplyFact,
  lapse,
  recordAssessment,
  approve,
  decline,
  admit,
  reassess,
  suspend,
  resume,
  recertify,
  markOverdue,
  reportRelease,
  handOver,
  graduate,
  close,
  endMonitoring,
  reopen,
  recordDeath,
  moveAway,
}
