/**
 * The name of the smallest unit of a currency behind a number.
 *
 * @example
 * const currency: Currency = { fa: "ریال", en: { one: "rial", several: "rials" } }
 */
export interface Currency {
  readonly fa: string
  readonly en: { readonly one: string; readonly several: string }
}
