import { computeCycle } from "@bazgasht/core"
import * as Result from "effect/Result"
import { iranPack, jalaliDay, supportProgramme } from "../src/index.ts"
import { makeSnapshot } from "./families.ts"
const cycle = { id: "1404-07", from: jalaliDay(1404, 7, 1), to: jalaliDay(1404, 8, 1) }
const whole = makeSnapshot(cycle, { count: 65000, seed: 58 })
const policy: any = { budget: 26_000_000 * 65000, priority: { keys: [{ key: "need", order: "highestFirst" }, { key: "waitingSince", order: "lowestFirst" }], tieBreaker: { kind: "lottery", seed: "1404-07" }, misfit: "stop" }, cash: { kind: "programme" }, packages: [
  { kind: "livelihoodPackage", per: "household", unitCost: 8000000 }, { kind: "visitTravel", per: "household", unitCost: 5000000 }, { kind: "study", per: "member", unitCost: 4000000 }, { kind: "medical", per: "member", unitCost: 6000000 } ], cut: "proportional" }
for (let i = 0; i < 4; i++) { const c = process.cpuUsage(); const r = Result.getOrThrow(computeCycle(whole, supportProgramme, policy, { pack: iranPack })); const d = process.cpuUsage(c); console.log(((d.user + d.system) / 1e6).toFixed(2), r.totals.granted) }
