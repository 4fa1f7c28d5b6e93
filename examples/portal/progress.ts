/** How far the year was lived through, and in which store: a file beside it says so, and a year whose file is lost is lived through in another store. */

import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { newCode } from "./codes.ts"

/** How far the year was lived through. */
export interface Progress {
  /** The name of the store. */
  readonly store: string
  /** How many phases are done. */
  readonly done: () => number
  readonly keep: (done: number) => void
}

interface Kept {
  readonly store: string
  readonly done: number
}

/** The progress that a file holds; at the beginning where there is none. */
export const progressIn = (file: string): Progress => {
  const begun = (): Kept => ({ store: newCode("portal").toLowerCase().replace("-", "_"), done: 0 })
  let kept: Kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : begun()
  const write = (): void => writeFileSync(file, JSON.stringify(kept))
  write()
  return {
    store: kept.store,
    done: () => kept.done,
    keep: (done) => {
      kept = { ...kept, done }
      write()
    },
  }
}
