export { type Layout, layoutOf } from "./layout.ts"
export { htmlOf, type Page } from "./page/page.ts"
export type { PageCell, PageColumn, Section } from "./page/section.ts"
export { type BarRow, groupedBars, type Series, stackedBars } from "./pictures/bars.ts"
export {
  type Canvas,
  colours,
  drawPicture,
  horizontalScale,
  pictureMargins,
  startSide,
} from "./pictures/canvas.ts"
export type { Pattern } from "./pictures/fills.ts"
export { growingLines, type Line } from "./pictures/lines.ts"
export { reformReport } from "./reform/reform-report.ts"
export { mappingAssumptionsInWords, shareLeftOutInWords } from "./reform/source-in-words.ts"
