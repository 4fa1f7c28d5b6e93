/** Numbers of the law as the terms of a life cycle need them: the value on a day, or nothing. */

import { entryOn, type Parameter, type Setting } from "@bazgasht/rules"

/** The value of a parameter on a day; `undefined` where it has none. */
export const numberOn = <A>(parameter: Parameter<A>, day: number): A | undefined =>
  entryOn(parameter, day)?.value as A | undefined

/** The values of several parameters on a day, by name; `undefined` where one of them has none. */
export const numbersOn = <Numbers extends { readonly [name: string]: unknown }>(
  parameters: { readonly [Name in keyof Numbers]: Parameter<Numbers[Name]> },
  day: number,
): Numbers | undefined => {
  const entries = Object.entries(parameters).map(
    ([name, parameter]) => [name, numberOn(parameter as Parameter, day)] as const,
  )
  return entries.some(([, value]) => value === undefined)
    ? undefined
    : (Object.fromEntries(entries) as Numbers)
}

/** Terms on the day of the setting; `undefined` where a number is unknown. */
export type TermsOn<Terms> = (setting: Setting) => Terms | undefined

/** Terms whose offices and papers hold on every day, and whose numbers are those of the day. */
export const termsWith =
  <Numbers extends { readonly [name: string]: unknown }, const Others extends object>(
    parameters: { readonly [Name in keyof Numbers]: Parameter<Numbers[Name]> },
    others: Others,
  ): TermsOn<Others & Numbers> =>
  ({ today }) => {
    const numbers = numbersOn(parameters, today)
    return numbers && { ...others, ...numbers }
  }
