import { LogicEngine } from "json-logic-engine"
import jsonLogic, { type RulesLogic } from "json-logic-js"
import { type Convict, excludedOffences, longTermDays } from "../case.ts"
import type { Column } from "../column.ts"

const of = (name: keyof Convict) => ({ var: name })

const logic: RulesLogic = {
  and: [
    {
      ">=": [
        { "*": [of("servedDays"), { if: [{ ">": [of("termDays"), longTermDays] }, 2, 3] }] },
        of("termDays"),
      ],
    },
    { "!": [of("grantedBefore")] },
    of("goodConduct"),
    { or: [of("compensationPaid"), of("complainantConsents")] },
    { "!": [{ in: [of("offence"), [...excludedOffences]] }] },
  ],
}

export const jsonLogicEngine: Column = {
  id: "json-logic-engine",
  title: "json-logic-engine 5.0.7, build()",
  explains: "no",
  ready: (convicts) => {
    const built = new LogicEngine().build(logic)
    return { inputs: convicts, holds: (convict: Convict) => built(convict) === true }
  },
}

export const jsonLogicJs: Column = {
  id: "json-logic-js",
  title: "json-logic-js 2.0.5",
  explains: "no",
  ready: (convicts) => ({
    inputs: convicts,
    holds: (convict: Convict) => jsonLogic.apply(logic, convict) === true,
  }),
}
