/**
 * All parts of the report.
 *
 * @module
 */

import type { Layout } from "@bazgasht/simulation"
import type { Figures } from "../figures.ts"
import { arrivalsSection } from "./arrivals.ts"
import { assumptionsSection } from "./assumptions.ts"
import { closingSection } from "./closing.ts"
import { fitsSection } from "./fits.ts"
import { letterSection } from "./letter.ts"
import { missingSection } from "./missing.ts"
import { placesSection } from "./places.ts"
import { receiptSection } from "./receipt.ts"
import { resultsSection } from "./results.ts"
import { seatsSection } from "./seats.ts"
import type { Section } from "./section.ts"
import { tradesSection } from "./trades.ts"

/** The parts of the report, in their order. */
export const sectionsOf = (figures: Figures, layout: Layout): ReadonlyArray<Section> => [
  placesSection(figures, layout),
  resultsSection(figures, layout),
  letterSection(figures, layout),
  closingSection(figures, layout),
  missingSection(figures, layout),
  seatsSection(figures, layout),
  fitsSection(figures, layout),
  arrivalsSection(figures, layout),
  tradesSection(figures, layout),
  assumptionsSection(layout),
  receiptSection(figures, layout),
]
