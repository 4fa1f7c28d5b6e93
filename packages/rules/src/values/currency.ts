/**
 * What the smallest unit of a currency is called behind a number: in English one of it otherwise than several.
 *
 * @example
 * const currency: Currency = { fa: "ریال", en: { one: "rial", several: "rials" } }
 */
export interface Currency {
  readonly fa: string
  readonly en: { readonly one: string; readonly several: string }
}
