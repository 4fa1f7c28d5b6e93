/** A map of the invented country: three provinces, drawn by hand, each shaded by what a figure comes to. */

import { type Html, html } from "../../page/html.ts"

interface Shape {
  readonly path: string
  readonly at: readonly [x: number, y: number]
}

const shapes: { readonly [province: string]: Shape } = {
  tehran: {
    path: "M152 22 L238 12 L312 38 L356 92 L330 138 L262 150 L214 128 L168 136 L136 88 Z",
    at: [246, 78],
  },
  ilam: { path: "M28 96 L92 66 L136 88 L168 136 L150 196 L104 232 L58 196 L22 150 Z", at: [96, 146] },
  fars: {
    path: "M168 136 L214 128 L262 150 L330 138 L372 190 L356 262 L288 312 L206 300 L138 268 L104 232 L150 196 Z",
    at: [246, 218],
  },
}

/** What is written in a province: its name, what it comes to, and how much that is from 0 to 3. */
export interface ProvinceOnMap {
  readonly name: string
  readonly value: string
  readonly level: number
}

/** The map with a value in each province. The table beside it says the same in words. */
export const countryMap = (title: string, provinceAt: (province: string) => ProvinceOnMap): Html =>
  html`<svg class="map" viewBox="0 0 394 324" role="img" aria-label="${title}">${Object.entries(shapes).map(
    ([
      province,
      {
        at: [x, y],
        path,
      },
    ]) => {
      const { level, name, value } = provinceAt(province)
      return html`<g><path class="level-${level}" d="${path}"></path><text x="${x}" y="${y}">${name}</text><text class="value" x="${x}" y="${y + 24}">${value}</text></g>`
    },
  )}</svg>`
