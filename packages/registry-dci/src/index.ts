/**
 * Asks the registry of another agency whether a person is enrolled there, in the form of the DCI interoperability interface.
 *
 * @module
 */

export { type DciCallbackRegistry, type DciReply, dciCallbackRegistry } from "./callback-registry.ts"
export { type DciCode, dciWording } from "./code.ts"
export { type OpenQuestion, type OpenQuestions, openQuestionsInMemory } from "./open-questions.ts"
export { openQuestionsInStorage } from "./open-questions-in-storage.ts"
export type { DciCallbackOptions, DciOptions } from "./options.ts"
export { dciRegistry } from "./registry.ts"
