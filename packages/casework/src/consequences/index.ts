/**
 * Consequences: what an event of one case has follow for cases of other kinds. Each is declared, carried out once by the dispatcher in
 * the name of an officer, and visible as such in the history of the case.
 *
 * @module
 */

export { type CausingEvent, causingEventSchema } from "../life-cycle/causing-event.ts"
export { houseChannel } from "../notification/house-channel.ts"
export type { ConsequenceOptions, SettingQuestion } from "./carry-out.ts"
export * from "./consequence.ts"
export * from "./consequence-code.ts"
export { ConsequenceError, type ConsequenceFlaw, checkConsequences } from "./consequence-flaws.ts"
export * from "./consequence-in-words.ts"
export { houseMessages } from "./house-messages.ts"
export type { AffectedNow, ListedConsequence } from "./list-consequences.ts"
export * from "./officers.ts"
