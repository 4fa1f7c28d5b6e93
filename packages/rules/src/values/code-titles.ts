import type { Text } from "./text.ts"

/** Titles of codes in one place, by the code. */
export type CodeTitles = { readonly [code: string]: Text }
