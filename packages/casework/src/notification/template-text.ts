const placeholder = /\{([A-Za-z][A-Za-z0-9]*)\}/g

/** The names of the fields in a text, each once, in the order in which they come. */
export const fieldsIn = (template: string): ReadonlyArray<string> => [
  ...new Set([...template.matchAll(placeholder)].map(([, name = ""]) => name)),
]

/** The text without its fields. */
export const withoutFields = (template: string): string => template.replace(placeholder, "")

/** How often each field stands in a text. */
export const countFields = (template: string, name: string): number =>
  [...template.matchAll(placeholder)].filter(([, each]) => each === name).length

/** Puts values in the place of fields, all in one go: what a value holds is never read as a field. */
export const fillIn = (template: string, wordsOf: (name: string) => string): string =>
  template.replace(placeholder, (_, name: string) => wordsOf(name))
