/**
 * Texts with places to fill: `{to}`, `{secret.key}`. Filled once, so that braces in a value stay what they are.
 */

const place = /\{([a-z]+(?:\.\w+)?)\}/g

/** What stands in the places. */
export type Values = ReadonlyMap<string, string>

/** The names of the places in a text. */
export const placesIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(place)].map(([, name = ""]) => name)

/** Fills a text. A place without a value is left out: what a request may name is checked when the gateway is wired. */
export const filled = (
  text: string,
  values: Values,
  written: (value: string) => string = (value) => value,
): string => text.replaceAll(place, (_all, name: string) => written(values.get(name) ?? ""))
