import {
  type AskedFile,
  askAboutFamily,
  askAboutPrisoner,
  type Jurisdiction,
  withReadings,
} from "@bazgasht/core"
import type { Facts, Setting } from "@bazgasht/rules"
import type { DecidedCaseFile } from "./decide-case-file.ts"
import { isOfFamily, type OpenedCaseFile } from "./open-case-file.ts"

export type AskedFiles = (facts: Facts) => AskedFile | undefined

/** The part of a file about which more is asked. */
interface AskedPart {
  /** A member of a family. */
  readonly person?: string
  /** The id of a debt of a prisoner. */
  readonly debt?: string
}

/** What more can be asked about a file, a member of a family, or a debt of a prisoner, under the readings that are chosen. */
export const askAboutFile = (
  opened: OpenedCaseFile,
  jurisdiction: Jurisdiction,
  { choices, today }: Setting,
  { debt, person }: AskedPart = {},
): AskedFile =>
  isOfFamily(opened)
    ? askAboutFamily(opened.caseFile, jurisdiction, today, person)
    : askAboutPrisoner(opened.caseFile, withReadings(jurisdiction, choices), today, debt)

/** What more can be asked about everything that was decided of a file. */
export const askedFilesOf = (decided: DecidedCaseFile, jurisdiction: Jurisdiction): AskedFiles => {
  const { setting } = decided
  const asked = new Map<Facts, AskedFile>([[decided.facts, askAboutFile(decided, jurisdiction, setting)]])
  if (decided.kind === "family") {
    for (const { facts, person } of decided.asked.members)
      asked.set(facts, askAboutFile(decided, jurisdiction, setting, { person }))
  } else {
    const { debts, ofDebts, only } = decided
    for (const { facts, id } of [...(debts?.debts ?? []), ...ofDebts, ...(only === undefined ? [] : [only])])
      asked.set(facts, askAboutFile(decided, jurisdiction, setting, { debt: id }))
  }
  return (facts) => asked.get(facts)
}
