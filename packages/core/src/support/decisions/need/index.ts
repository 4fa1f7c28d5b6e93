export * from "./need-score.ts"
export * from "./scoring.ts"
