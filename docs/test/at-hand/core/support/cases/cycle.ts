import { record as recordOfCycle, snapshot as snapshotOfCycle } from "../decisions/cycle.ts"
import { unanswered as unansweredEntitlement } from "./entitlement.ts"

export const record = recordOfCycle
export const snapshot = snapshotOfCycle
export const unanswered = unansweredEntitlement
