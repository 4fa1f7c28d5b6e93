/**
 * Asks the registry of another agency whether a person is enrolled there, in the form of the DCI interoperability interface.
 *
 * @module
 */

export { type DciCode, dciWording } from "./code.ts"
export type { DciOptions } from "./options.ts"
export { dciRegistry } from "./registry.ts"
