import type { Jurisdiction } from "@bazgasht/core"
import { type WorkCase, workCase } from "@bazgasht/core/placement"
import { type CaseFile, decodeCaseFile } from "@bazgasht/core/release"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { decodeSource } from "../case-files/open-document.ts"
import { type OpenedMany, openMany } from "../case-files/open-many.ts"
import type { Platform } from "../platform.ts"

/** The people whose files can be read, and everything that is wrong with the others. */
export interface OpenedPeople extends Omit<OpenedMany<unknown>, "opened"> {
  readonly people: ReadonlyArray<WorkCase>
  readonly files: ReadonlyArray<CaseFile>
}

/**
 * Opens the prisoners' files of files and folders, as they say by a day. A file holds one of them, a list, or one a line; one that is wrong keeps no
 * other from being read, and one with the id of an earlier one is refused.
 */
export const openPeople = (
  paths: ReadonlyArray<string>,
  platform: Platform,
  jurisdiction: Jurisdiction,
  day: Day,
): OpenedPeople => {
  const { opened: files, ...rest } = openMany(
    paths,
    platform,
    (file, source) =>
      Result.map(
        decodeSource(file, source, jurisdiction, (document) => decodeCaseFile(document, jurisdiction)),
        (caseFile) => ({ file, caseFile }),
      ),
    ({ caseFile }) => caseFile,
  )
  return { people: files.map((caseFile) => workCase(caseFile, jurisdiction, day)), files, ...rest }
}
