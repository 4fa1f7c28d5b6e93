/**
 * Arrivals one by one, against seats that are kept for later.
 *
 * @module
 */

export * from "./arrival-wording.ts"
export * from "./arrivals-in-turn.ts"
export * from "./place-arrival.ts"
export * from "./seat-prices.ts"
