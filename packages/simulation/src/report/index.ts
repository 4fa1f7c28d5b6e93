/**
 * Reports: pages of HTML that need nothing else, with pictures and tables, in Persian and in English.
 *
 * @module
 */

export { type Layout, layoutOf } from "./layout.ts"
export { htmlOf, type Page } from "./page/page.ts"
export type { Cell, Column, Section } from "./page/section.ts"
export { groupedBars, type Row, type Series, stackedBars } from "./pictures/bars.ts"
export { across, beginning, type Canvas, colours, draw, following, margins } from "./pictures/canvas.ts"
export type { Pattern } from "./pictures/fills.ts"
export { growingLines, type Line } from "./pictures/lines.ts"
export { reformReport } from "./reform/reform-report.ts"
export { mappingAssumptionsInWords, shareLeftOutInWords } from "./reform/source-in-words.ts"
