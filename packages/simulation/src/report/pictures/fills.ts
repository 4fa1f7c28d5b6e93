/** What bars are filled with: a colour, and a pattern that shows in grey and to the colour-blind. */

/** What is drawn over a colour: lines that fall, dots, lines that cross, or lines that lie. */
export type Pattern = "falling" | "dotted" | "crossed" | "lying"

export interface Fill {
  readonly colour: string
  readonly pattern?: Pattern
  /** The colour of the lines or dots; white where none is named. */
  readonly ink?: string
}

const size = 6
const falling = `M0 0L${size} ${size}M-1 ${size - 1}L1 ${size + 1}M${size - 1} -1L${size + 1} 1`
const rising = `M0 ${size}L${size} 0M-1 1L1 -1M${size - 1} ${size + 1}L${size + 1} ${size - 1}`

const forms: Readonly<Record<Pattern, (ink: string) => string>> = {
  falling: (ink) => `<path d="${falling}" stroke="${ink}" stroke-width="1.4"/>`,
  crossed: (ink) => `<path d="${falling}${rising}" stroke="${ink}" stroke-width="1"/>`,
  lying: (ink) => `<path d="M0 ${size / 2}H${size}" stroke="${ink}" stroke-width="1.4"/>`,
  dotted: (ink) => `<circle cx="${size / 2}" cy="${size / 2}" r="1.4" fill="${ink}"/>`,
}

const white = "#ffffff"

const idOf = ({ colour, ink = white, pattern }: Fill): string =>
  [pattern, colour, ink].join("-").replaceAll("#", "")

/** What a bar or a mark is painted with. A fill with a pattern is painted where {@link patternsOf} stands on the page. */
export const paintOf = (fill: Fill): string =>
  fill.pattern === undefined ? fill.colour : `url(#${idOf(fill)})`

/** The patterns that some fills name, once on a page; nothing where none does. */
export const patternsOf = (fills: ReadonlyArray<Fill>): string => {
  const patterns = new Map(
    fills.flatMap((fill) => {
      const { colour, ink = white, pattern } = fill
      if (pattern === undefined) return []
      const ground = `<rect width="${size}" height="${size}" fill="${colour}"/>`
      const attributes = `id="${idOf(fill)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"`
      return [[idOf(fill), `<pattern ${attributes}>${ground}${forms[pattern](ink)}</pattern>`] as const]
    }),
  )
  // A picture that is not displayed has no patterns, so this one has no size instead.
  return patterns.size === 0
    ? ""
    : `<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>${[...patterns.values()].join("")}</defs></svg>\n`
}
