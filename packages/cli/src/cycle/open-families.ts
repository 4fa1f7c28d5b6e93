import type { Jurisdiction } from "@bazgasht/core"
import {
  type CycleError,
  type CycleFamily,
  comparedPart,
  cycleFamily,
  decodeFamilyFile,
  type FamilyFile,
  familyFileOn,
} from "@bazgasht/core/support"
import { type Day, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { decodeSource } from "../case-files/open-document.ts"
import { type OpenedMany, openMany } from "../case-files/open-many.ts"
import { type Refusal, refusalAt } from "../case-files/refusal.ts"
import type { PlacedFamily } from "../case-files/unsettled-families.ts"
import type { JsonSource, JsonStep } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"

/** A family's file with where it stands, and what a cycle takes of it. */
export interface OpenedFamily extends PlacedFamily {
  /** The file as it is written: what is missing is named by its places there. */
  readonly whole: FamilyFile
  readonly family: CycleFamily
}

/** The families that can be read, with what is compared between their files, and everything that is wrong with the others. */
export interface OpenedFamilies extends Omit<OpenedMany<PlacedFamily>, "opened"> {
  readonly families: ReadonlyArray<PlacedFamily>
}

/** What a file has to say of a family that takes part in a cycle. */
const statuses: {
  readonly [Code in CycleError["code"]]?: readonly [path: ReadonlyArray<JsonStep>, expected: Text]
} = {
  "cycle.noStatus": [
    ["support"],
    text(
      "وضعیت خانواده در انجمن: تحت حمایت (active) یا در نوبت (waiting)",
      "how the family stands with the association: active or waiting",
    ),
  ],
  "cycle.noStart": [
    ["support", "start"],
    text("نخستین روز حمایت از خانوادهٔ تحت حمایت", "the first day of support of a family that is active"),
  ],
  "cycle.noWaitingSince": [
    ["support", "waitingSince"],
    text("روز ورود خانوادهٔ در نوبت به فهرست انتظار", "the day since which a family waits that is waiting"),
  ],
}

const refusalOfStatus = (file: string, source: JsonSource, { code }: CycleError): Refusal => {
  const [path, expected] = statuses[code] ?? [
    [],
    text("خانواده‌ای که در دوره شرکت کند", "a family of the cycle"),
  ]
  return refusalAt(file, source, { code, path, expected })
}

const openFamily = (
  file: string,
  source: JsonSource,
  platform: Pick<Platform, "today">,
  jurisdiction: Jurisdiction,
  day: Day,
): Result.Result<OpenedFamily, ReadonlyArray<Refusal>> =>
  Result.gen(function* () {
    const caseFile = yield* decodeSource(file, source, jurisdiction, (document) =>
      decodeFamilyFile(document, jurisdiction, { today: platform.today() }),
    )
    const asOf = familyFileOn(caseFile, jurisdiction, day)
    const family = yield* Result.mapError(cycleFamily(caseFile, jurisdiction, day, asOf), (error) => [
      refusalOfStatus(file, source, error),
    ])
    return {
      file,
      position: source.positionOf([]),
      whole: caseFile,
      caseFile: asOf,
      family,
    }
  })

/**
 * Opens the families of files and folders, as the files say by a day. A file holds one family, a list of them, or one a line; one that is wrong keeps no
 * other from being read, and one with the id of an earlier one is refused.
 *
 * @param take - is given each family whole, one after another; of what it does not keep, memory holds only what is compared between files
 */
export const openFamilies = (
  paths: ReadonlyArray<string>,
  platform: Pick<Platform, "jsonFilesOf" | "readPieces" | "readText" | "today">,
  jurisdiction: Jurisdiction,
  day: Day,
  take: (family: OpenedFamily) => void,
): OpenedFamilies => {
  const { opened, ...rest } = openMany(
    paths,
    platform,
    (file, source) => openFamily(file, source, platform, jurisdiction, day),
    (family): PlacedFamily => {
      take(family)
      const { caseFile, file, position } = family
      return { file, position, caseFile: comparedPart(caseFile) }
    },
  )
  return { families: opened, ...rest }
}
