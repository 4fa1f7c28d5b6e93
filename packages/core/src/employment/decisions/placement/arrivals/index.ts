export * from "./arrival-wording.ts"
export * from "./arrivals-in-turn.ts"
export * from "./place-arrival.ts"
export * from "./seat-prices.ts"
