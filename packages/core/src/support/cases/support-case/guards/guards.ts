/**
 * The guard of each command on a support case.
 *
 * @module
 */

import type { LifeCycleDefinition } from "../../../../life-cycle/life-cycle.ts"
import type { SupportCaseLife } from "../life.ts"
import type { SupportOffice } from "../terms.ts"
import { approve, decline, reassess, recordAssessment } from "./assessing.ts"
import { close, endMonitoring, graduate, handOver, moveAway, recordDeath, reportRelease } from "./ending.ts"
import { open } from "./opening.ts"
import { reopen } from "./reopening.ts"
import { lapse, screen, supplyFact } from "./screening.ts"
import { admit } from "./starting.ts"
import { markOverdue, recertify, resume, suspend } from "./supporting.ts"

/** The guard of each command, by its name. */
export const guards: LifeCycleDefinition<SupportCaseLife, SupportOffice>["guards"] = {
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
