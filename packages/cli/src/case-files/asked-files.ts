/**
 * The file behind a decision, as something of which more can be asked.
 *
 * @module
 */

import { type AskedFile, askAboutFamily, askAboutPrisoner } from "@bazgasht/core"
import { iran } from "@bazgasht/iran"
import type { Facts, Setting } from "@bazgasht/rules"
import type { DecidedCaseFile } from "./decide-case-file.ts"
import { isOfFamily, type OpenedCaseFile } from "./open-case-file.ts"

/** What more can be asked about the file, a debt or a member, by the facts on which it was decided. */
export type AskedFiles = (facts: Facts) => AskedFile | undefined

/** What more can be asked about a file, or about a member of a family. */
export const askAboutFile = (opened: OpenedCaseFile, { today }: Setting, person?: string): AskedFile =>
  isOfFamily(opened)
    ? askAboutFamily(opened.caseFile, iran, today, person)
    : askAboutPrisoner(opened.caseFile, iran, today)

/** What more can be asked about everything that was decided of a file. */
export const askedFilesOf = (decided: DecidedCaseFile): AskedFiles => {
  const { today } = decided.setting
  const asked = new Map<Facts, AskedFile>()
  if (decided.kind === "family") {
    const { caseFile } = decided
    asked.set(decided.facts, askAboutFamily(caseFile, iran, today))
    for (const { facts, person } of decided.asked.members)
      asked.set(facts, askAboutFamily(caseFile, iran, today, person))
  } else {
    const { caseFile } = decided
    asked.set(decided.facts, askAboutPrisoner(caseFile, iran, today))
    const { debts, ofDebts, only } = decided
    for (const { facts, id } of [...(debts?.debts ?? []), ...ofDebts, ...(only === undefined ? [] : [only])])
      asked.set(facts, askAboutPrisoner(caseFile, iran, today, id))
  }
  return (facts) => asked.get(facts)
}
