/** The typeface of the Persian report, inside the page: Vazirmatn, under the Open Font License. */

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const parts = [
  ["arabic", "U+0600-06FF, U+0750-077F, U+200C-200E, U+2010-2011, U+FB50-FDFF, U+FE70-FEFC"],
  ["latin", "U+0000-00FF, U+2000-200B, U+2012-206F, U+20AC, U+2122, U+2191-2193, U+2212"],
] as const

export const typefaceRules = (): string => {
  const { resolve } = createRequire(import.meta.url)
  return parts
    .map(([script, range]) => {
      const file = resolve(`@fontsource-variable/vazirmatn/files/vazirmatn-${script}-wght-normal.woff2`)
      const data = readFileSync(file).toString("base64")
      return `@font-face {
  font-family: Vazirmatn;
  font-weight: 100 900;
  font-display: block;
  src: url(data:font/woff2;base64,${data}) format("woff2");
  unicode-range: ${range};
}
`
    })
    .join("")
}
