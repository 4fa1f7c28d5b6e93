/** Numbers of the law as the terms of a life cycle need them: the value on a day, or nothing. */

import { entryOn, type Parameter } from "@bazgasht/rules"

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
