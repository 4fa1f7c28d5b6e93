/** The case file of an invented prisoner, and what the population knows besides. */

import type { CaseFile } from "@bazgasht/core/release"
import { type Draft, type Drawing, idOf } from "../drawing.ts"
import { debtOf } from "./debt.ts"
import { debtorReports, debtPart } from "./debt-file.ts"
import { type DebtKind, type Outline, outlineOf } from "./outline.ts"
import { personPart } from "./person.ts"
import { reportsPart } from "./reports.ts"
import { accusedPart, convictPart, debtorPart, diyahPart, type SentencePart } from "./sentence.ts"
import { workPart, worksOf } from "./work.ts"

/** An invented prisoner. */
export interface DrawnPrisoner {
  readonly outline: Outline
  readonly file: CaseFile
  readonly works: boolean
  /** In rials; of a debtor only. */
  readonly debt?: { readonly kind: DebtKind; readonly sum: number }
}

const partOf = (
  drawing: Drawing,
  outline: Outline,
  debt: { readonly sum: number } | undefined,
): SentencePart => {
  if (outline.holding === "accused") return accusedPart()
  if (outline.holding === "convict") return convictPart(drawing, outline)
  return outline.debtKind === "diyah" ? diyahPart(drawing, outline, debt?.sum ?? 0) : debtorPart(drawing)
}

/** Draws a prisoner. Nobody in it exists; the same drawing gives the same prisoner. */
export const drawPrisoner = (drawing: Drawing): DrawnPrisoner => {
  const outline = outlineOf(drawing)
  const { debtKind, holding } = outline
  const debt = debtKind === undefined ? undefined : debtOf(drawing, debtKind)
  const reports = reportsPart(drawing, holding)
  if (debt !== undefined) Object.assign(reports, debtorReports(drawing, outline))
  // Copies of parts that differ from one prisoner to the next would take longer than drawing them.
  const file: Draft<CaseFile> = {
    id: idOf("P", drawing.number),
    kind: "prisoner",
    person: personPart(drawing, outline),
    ...partOf(drawing, outline, debt),
    work: workPart(drawing, outline),
  }
  if (Object.keys(reports).length > 0) file.reports = reports
  const works = worksOf(drawing, outline)
  if (debtKind === undefined || debt === undefined) return { outline, works, file }
  file.debts = [debtPart(drawing, debtKind, debt)]
  return { outline, works, file, debt: { kind: debtKind, sum: debt.sum } }
}
