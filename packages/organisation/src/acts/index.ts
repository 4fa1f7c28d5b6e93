/**
 * Acts: what an office does in one go, as commands to several cases, each still recorded by itself and held to the separation of duties.
 *
 * @module
 */

export * from "./act.ts"
export * from "./carry-out.ts"
export * from "./debtor-acts.ts"
export * from "./promised.ts"
