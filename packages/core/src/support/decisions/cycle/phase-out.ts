/**
 * Support that phases out: somebody has decided that it ends, and when. Until then it goes on, whatever the conditions of cover
 * say by now: a prisoner's release ends the cause of support, not the support.
 */

import { always, type Day } from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import type { SupportProgramme } from "../programme.ts"
import type { CycleFamily } from "./snapshot.ts"

/** Whether the support of a family phases out on the day of a snapshot: its cover is decided and not asked again. */
export const phasesOut = (family: CycleFamily, lockedOn: Day): boolean =>
  family.status === "active" && family.phasingOutSince !== undefined && family.phasingOutSince <= lockedOn

/** The setting for families whose support phases out: every rule that refers to cover finds that the family is covered. */
export const settingInPhaseOut = ({ cover }: SupportProgramme, setting: CompileSetting): CompileSetting => ({
  ...setting,
  pack: {
    ...setting.pack,
    rules: new Map(setting.pack.rules).set(cover.id, {
      ...cover,
      inForce: {},
      referrals: [],
      expression: always,
    }),
  },
})
