/** Criminal Procedure Code, note 1 to article 513: the kinds of places, and who may work in them (EMP-1). */

import type { WorkplaceRule } from "@bazgasht/core/employment"
import { all, any, type Citation, decisionRule, type Expression, not, type Text, text } from "@bazgasht/rules"
import { classificationCouncil, enforcementJudge } from "../actors.ts"
import { article, cpc, note, ours, reg00 } from "../citing.ts"
import { computed } from "../clauses.ts"
import type { IranianWorkplace } from "../facts/employment/workplace.ts"
import { cpcInForce } from "../in-force.ts"
import { finalRelease, released, stillServing } from "./custody.ts"
import { mayWorkOpenly, openStatus } from "./open-status.ts"
import { awaitedDecisions, labourRegulation, noteOnPlacement, placedToWork } from "./placement.ts"

const kindsOfPlaces: ReadonlyArray<Citation> = [
  cpc(note(article(513), 1), "verifiedText", "Moeid, CPC 513"),
  reg00("whole", "verifiedReport", "Yasam, definitions of the regulation"),
]

const byOneself = ours("no text bars work of one's own choice after final release; what a post demands stays")

const ofCouncil = (
  kind: IranianWorkplace,
  where: WorkplaceRule["where"],
  title: Text,
  citations: ReadonlyArray<Citation>,
  expression: Expression<boolean>,
  held: Expression<boolean> = stillServing,
): WorkplaceRule => ({
  kind,
  where,
  rule: decisionRule({
    id: `EMP-1-${kind}`,
    title,
    citations: [...citations, noteOnPlacement, labourRegulation],
    kind: "administrative",
    inForce: { from: cpcInForce },
    reporters: [classificationCouncil],
    deciders: [enforcementJudge],
    referrals: awaitedDecisions(kind, held),
    expression,
  }),
})

const inside = (kind: IranianWorkplace, where: WorkplaceRule["where"], title: Text): WorkplaceRule =>
  ofCouncil(kind, where, title, kindsOfPlaces, placedToWork(kind))

/** EMP-1-closed to EMP-1-ownBusiness, from the most guarded to the freest. */
export const workplaces: ReadonlyArray<WorkplaceRule> = [
  inside("closed", "prison", text("کار در زندان بسته", "work in a closed prison")),
  inside("semiOpen", "prison", text("کار در زندان نیمه‌باز", "work in a semi-open prison")),
  inside(
    "vocationalEmploymentCentre",
    "inside",
    text("کار در مرکز حرفه‌آموزی و اشتغال", "work in a vocational and employment centre"),
  ),
  ofCouncil(
    "open",
    "prison",
    text("کار در زندان باز", "work in an open prison"),
    kindsOfPlaces,
    all(placedToWork("open"), mayWorkOpenly),
  ),
  ofCouncil(
    "outsideEmployer",
    "outside",
    text("کار نزد کارفرمای بیرون از زندان", "work for an employer outside"),
    [...openStatus.citations, byOneself],
    any(finalRelease("EMP-1-released", byOneself), all(placedToWork("outsideEmployer"), mayWorkOpenly)),
    all(stillServing, not(released)),
  ),
  {
    kind: "ownBusiness",
    where: "outside",
    rule: computed([byOneself]).truth(
      "EMP-1-ownBusiness",
      "کسب‌وکار شخصی",
      "a business of one's own",
      finalRelease("EMP-1-released", byOneself),
    ),
  },
]
