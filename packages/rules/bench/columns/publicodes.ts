import Engine from "publicodes"
import { excludedOffences, longTermDays } from "../case.ts"
import type { Column } from "../column.ts"

const truth = (value: boolean): string => (value ? "oui" : "non")

export const publicodes: Column = {
  id: "publicodes",
  title: "publicodes 1.10.3",
  explains: "the evaluated tree",
  ready: (convicts) => {
    const engine = new Engine({
      "term days": null,
      "served days": null,
      "granted before": null,
      "good conduct": null,
      "compensation paid": null,
      "complainant consents": null,
      offence: null,
      "required days": {
        variations: [
          { si: `term days > ${longTermDays}`, alors: "term days / 2" },
          { sinon: "term days / 3" },
        ],
      },
      release: {
        "toutes ces conditions": [
          "served days >= required days",
          "granted before = non",
          "good conduct",
          { "une de ces conditions": ["compensation paid", "complainant consents"] },
          ...excludedOffences.map((code) => `offence != '${code}'`),
        ],
      },
    })
    return {
      inputs: convicts.map((convict) => ({
        "term days": convict.termDays,
        "served days": convict.servedDays,
        "granted before": truth(convict.grantedBefore),
        "good conduct": truth(convict.goodConduct),
        "compensation paid": truth(convict.compensationPaid),
        "complainant consents": truth(convict.complainantConsents),
        offence: `'${convict.offence}'`,
      })),
      holds: (situation: Parameters<typeof engine.setSituation>[0]) =>
        engine.setSituation(situation).evaluate("release").nodeValue === true,
    }
  },
}
