import type { Calendar, Day } from "@bazgasht/rules"
import type { Note } from "../../case-file/checks.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { FamilyFile } from "./family-file.ts"
import type { FamilyFileLaw } from "./family-file-law.ts"

/** A family file as far as it can be read. */
export type ReadableFamily = Salvaged<FamilyFile>

/** What the checks need besides the file. */
export interface CheckSetting {
  readonly calendar: Calendar
  readonly law: FamilyFileLaw
  /** The day after which nothing can have happened, besides the day of the file. */
  readonly today?: Day
}

/** Notes everything of one kind in which the fields contradict each other. */
export type FamilyCheck = (file: ReadableFamily, note: Note, setting: CheckSetting) => void
