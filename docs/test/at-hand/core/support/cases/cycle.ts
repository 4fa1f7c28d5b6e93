import { record as recordOfCycle, snapshot as snapshotOfCycle } from "../decisions/cycle.ts"

export const record = recordOfCycle
export const snapshot = snapshotOfCycle
