/**
 * The case file of an invented prisoner, and what the population knows besides.
 *
 * @module
 */

import type { CaseFile } from "@bazgasht/core"
import { type Drawing, idOf } from "../drawing.ts"
import { debtOf } from "./debt.ts"
import { debtorReports, debtPart } from "./debt-file.ts"
import { type DebtKind, type Holding, type Outline, outlineOf } from "./outline.ts"
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
  const byHolding: { readonly [How in Holding]: () => SentencePart } = {
    accused: accusedPart,
    convict: () => convictPart(drawing, outline),
    debtor: () =>
      outline.debtKind === "diyah" ? diyahPart(drawing, outline, debt?.sum ?? 0) : debtorPart(drawing),
  }
  return byHolding[outline.holding]()
}

/** Draws a prisoner. Nobody in it exists; the same drawing gives the same prisoner. */
export const drawPrisoner = (drawing: Drawing): DrawnPrisoner => {
  const outline = outlineOf(drawing)
  const { debtKind, holding } = outline
  const debt = debtKind === undefined ? undefined : debtOf(drawing, debtKind)
  const reports = {
    ...reportsPart(drawing, holding),
    ...(debt === undefined ? {} : debtorReports(drawing, outline)),
  }
  return {
    outline,
    works: worksOf(drawing, outline),
    ...(debtKind === undefined || debt === undefined ? {} : { debt: { kind: debtKind, sum: debt.sum } }),
    file: {
      id: idOf("P", drawing.number),
      kind: "prisoner",
      person: personPart(drawing, outline),
      ...partOf(drawing, outline, debt),
      ...(Object.keys(reports).length > 0 ? { reports: reports as NonNullable<CaseFile["reports"]> } : {}),
      ...(debtKind === undefined || debt === undefined ? {} : { debts: [debtPart(drawing, debtKind, debt)] }),
      work: workPart(drawing, outline),
    },
  }
}
