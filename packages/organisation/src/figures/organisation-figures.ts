import { type Figure, type FiguresProjection, figuresProjection } from "@bazgasht/casework/projections"
import { caseKinds } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import { organisationKinds } from "../organisation-kinds.ts"
import { charityFigures } from "./charity-figures.ts"
import { complaintFigures } from "./complaint-figures.ts"
import { employmentFigures } from "./employment-figures.ts"
import { enterpriseFigures } from "./enterprise-figures.ts"
import { releaseFigures } from "./release-figures.ts"
import { supportFigures } from "./support-figures.ts"

/** The fields of figures, in the order of a report. */
export const figureFields = {
  support: text("حمایت از خانواده‌ها", "support of families"),
  employment: text("اشتغال و آموزش", "work and training"),
  release: text("آزادی و مراقبت پس از خروج", "release and after-care"),
  charity: text("کمک‌های خیّران", "donors' gifts"),
  complaints: text("شکایت‌ها و عقب‌افتاده‌ها", "complaints and what is overdue"),
} as const satisfies { readonly [field: string]: Text }

/**
 * Every figure of the organisation, in the order of a report.
 *
 * @example
 * const covered = organisationFigures.find(({ id }) => id === "familiesCovered")
 * covered?.title.en // => "families covered"
 * covered?.nature // => "stock"
 */
export const organisationFigures: ReadonlyArray<Figure> = [
  ...supportFigures,
  ...employmentFigures,
  ...enterpriseFigures,
  ...releaseFigures,
  ...charityFigures,
  ...complaintFigures,
]

/**
 * The kept table of every figure of the organisation.
 *
 * @example
 * const read = Effect.flatMap(Storage, (storage) => {
 *   const store = projectionStoreOf(storage)
 *   const projection = organisationProjection()
 *   const reading = readFigures(store, projection, { day: jalaliDay(1404, 6, 31) })
 *   return Effect.andThen(keepUp(store, projection), reading)
 * })
 * const { values } = await Effect.runPromise(Effect.provide(read, memoryStorage()))
 * values // => []
 */
export const organisationProjection = (): FiguresProjection =>
  figuresProjection([...Object.values(caseKinds), ...Object.values(organisationKinds)], organisationFigures)
