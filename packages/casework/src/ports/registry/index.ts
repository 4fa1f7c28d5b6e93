/**
 * The registry port: asking another agency whether a person is enrolled there.
 *
 * @module
 */

// All that an adapter needs stands here, so that it depends on this package alone.
export { type Day, type Text, text } from "@bazgasht/rules"
export * from "./enrolled-elsewhere.ts"
export type * from "./enrolment.ts"
