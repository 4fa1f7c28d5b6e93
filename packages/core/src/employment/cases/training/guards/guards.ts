import type { GuardsOf } from "@bazgasht/casework"
import type { TrainingLife } from "../training-protocol.ts"
import { apply, enrol, queue } from "./applying.ts"
import { begin, complete, pause, recordAttendance, resume } from "./attending.ts"
import { assess, certify, retake, revoke } from "./examining.ts"
import { transfer, withdraw } from "./leaving.ts"

/** The guard of each command, by its name. */
export const guards: GuardsOf<TrainingLife> = {
  apply,
  enrol,
  queue,
  begin,
  recordAttendance,
  pause,
  resume,
  complete,
  assess,
  retake,
  certify,
  revoke,
  withdraw,
  transfer,
}
