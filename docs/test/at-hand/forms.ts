/** The country of the examples of core, of which a form asks. */

export { gregorianDay, parole, ruritania } from "./core.ts"
