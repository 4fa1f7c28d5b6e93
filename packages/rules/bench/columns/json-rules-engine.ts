import { Engine } from "json-rules-engine"
import { type Convict, excludedOffences, longTermDays } from "../case.ts"
import type { Column } from "../column.ts"

const is = (fact: keyof Convict, value: boolean) => ({ fact, operator: "equal", value })

export const jsonRulesEngine: Column = {
  id: "json-rules-engine",
  title: "json-rules-engine 7.3.1",
  explains: "every condition: value read, value needed",
  ready: (convicts) => {
    const engine = new Engine()
    engine.addFact("requiredDays", async (_, almanac) => {
      const termDays = await almanac.factValue<number>("termDays")
      return termDays / (termDays > longTermDays ? 2 : 3)
    })
    engine.addRule({
      name: "conditional release",
      event: { type: "released" },
      conditions: {
        all: [
          { fact: "servedDays", operator: "greaterThanInclusive", value: { fact: "requiredDays" } },
          is("grantedBefore", false),
          is("goodConduct", true),
          { any: [is("compensationPaid", true), is("complainantConsents", true)] },
          { fact: "offence", operator: "notIn", value: [...excludedOffences] },
        ],
      },
    })
    return {
      inputs: convicts,
      holdsLater: async (convict: Convict) => {
        const { events } = await engine.run({ ...convict })
        return events.length === 1
      },
    }
  },
}
