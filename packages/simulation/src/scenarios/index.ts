export { readScenario } from "./read-scenario.ts"
export {
  type BudgetPlan,
  type FundEarmark,
  type FundPlan,
  fundModes,
  type GrantRate,
  type ProjectionPlan,
  plainScenario,
  type Scenario,
  type SweepPlan,
} from "./scenario.ts"
