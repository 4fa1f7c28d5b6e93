export { environmentOf, type Profile, profileOf, replayOf } from "./profile.ts"
export { runs } from "./runs.ts"
