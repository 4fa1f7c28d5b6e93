/** One command line for everything that the command prints: each product, in each form that it has. */

import { active, familyNamed, plan, waiting } from "../family-world.ts"
import { roundOf } from "../placement-world.ts"

/** Files that a command line reads, by their paths. */
export const inputs: { readonly [path: string]: string | object } = {
  "plan.json": plan,
  "families.json": [
    active("F-1"),
    active("F-2", { custody: [] }),
    waiting("F-3", 3),
    waiting("F-4", 9),
    waiting("F-5", 9),
    waiting("F-6", 12),
    familyNamed("F-7", { prisoner: { incomeReachesFamily: false, heldAbroad: false } }),
    familyNamed("F-8", { household: undefined }),
    familyNamed("۹-F"),
    { id: "F-10", kind: "family", support: { status: "asleep" } },
  ],
  "round-of-nobody.json": roundOf([]),
}

const iran = "examples/cases/iran"
const placement = ["place", "examples/cases/placement/round.json", "examples/cases/placement/people"]
const allocation = ["fund", "examples/cases/allocation/run.json"]
const cycle = ["cycle", "plan.json", "families.json"]
const reform = "examples/national-reform/reform.yaml"
const simulate = ["simulate", "invented:200:7", reform, "--workers", "0"]
const fund = ["simulate", "invented:200:7", "examples/national-reform/supervision.yaml", "--workers", "0"]

/** What the command prints for a person, in either language. */
export const printed: { readonly [name: string]: ReadonlyArray<string> } = {
  decide: ["decide", iran],
  "decide-why": ["decide", `${iran}/debtors`, `${iran}/support`, `${iran}/missing`, "--why"],
  "decide-remedies": [
    "decide",
    `${iran}/conditional-release`,
    "--remedies",
    "--exact",
    "--calendar",
    "gregorian",
  ],
  "decide-route": ["decide", `${iran}/debtors`, `${iran}/fines`, "--route", "FIN-1", "--route", "SET-7/gap"],
  "decide-nothing": ["decide", `${iran}/support`, "--route", "REL-CR"],
  "decide-choose": [
    ...["decide", `${iran}/detention-credit`, "--convention", "C2"],
    ...["--choose", "lashesOffPerDay=courseNotes", "--day", "1404/02/10"],
  ],
  check: ["check", `${iran}/debtors`, "plan.json", "families.json"],
  verify: ["verify", `${iran}/debtors`, `${iran}/support`],
  cycle,
  "cycle-csv": [...cycle, "--csv", "tables"],
  "cycle-served": [...cycle, "--explain", "F-1", "--why"],
  "cycle-waiting": [...cycle, "--explain", "F-6"],
  "cycle-undecided": [...cycle, "--explain", "F-7"],
  "cycle-budget": [...cycle, "--budget", "10000000", "--seed", "other"],
  place: placement,
  "place-csv": [...placement, "--csv", "tables"],
  "place-stable": [...placement, "--mode", "stable", "--seed", "other"],
  "place-nobody": ["place", "round-of-nobody.json", "examples/cases/placement/people"],
  fund: allocation,
  "fund-csv": [...allocation, "--csv", "tables"],
  "fund-price": [...allocation, "--price", "five"],
  "fund-report": [...allocation, "--report", "--smallest", "2", "--out", "pages"],
  simulate: [...simulate, "--out", "simulated", "--differences", "differences.csv"],
  "simulate-fund": [
    ...[...fund, "--scenario", "examples/national-reform/fund.yaml", "--out", "funded"],
    ...["--differences", "differences.csv", "--fund-differences", "fund.csv"],
  ],
  "simulate-scenario": [
    ...simulate,
    "--scenario",
    "examples/national-reform/scenario.yaml",
    "--out",
    "assumed",
  ],
  describe: ["describe", "REL-CR", "FAM-1", "SET-7"],
  rules: ["rules"],
  coverage: ["coverage"],
  codes: ["codes"],
  "codes-prisoner": ["codes", "prisoner"],
  "population-facts": ["population", "facts"],
  "population-offence": ["population", "facts", "offence"],
  "population-figures": ["population", "figures", "--prisoners", "300", "--seed", "3"],
  help: ["--help"],
  "help-decide": ["decide", "--help"],
}

const withoutJson = new Set(["help", "help-decide"])

/** What it prints for a program. */
export const inJson: { readonly [name: string]: ReadonlyArray<string> } = Object.fromEntries(
  Object.entries(printed).flatMap(([name, words]) =>
    withoutJson.has(name) ? [] : [[name, [...words, "--json"]]],
  ),
)
