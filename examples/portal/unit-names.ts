/** Names of units: the register has them in Persian, and an English page says them by their type and province. */

import { provinces } from "@bazgasht/iran"
import type { UnitTree } from "@bazgasht/organisation/units"
import { type Style, type Text, text } from "@bazgasht/rules"

const english: { readonly [kind: string]: string } = {
  "unit.organisation": "Prisons Organization",
  "unit.headquarters": "Blood Money Organization (headquarters)",
  "unit.province": "Province of {province}",
  "unit.prison": "Prison of {province}",
  "unit.afterCareCentre": "After-care centre of {province}",
  "unit.association": "Support Association of {province}, branch {number}",
  "unit.workshop": "Workshop {number}",
}

const romanised: { readonly [province: string]: string } = { tehran: "Tehran", fars: "Fars", ilam: "Ilam" }

/** The name of a province. */
export const provinceName = (province: string): Text =>
  text(provinces.find(({ code }) => code === province)?.name ?? province, romanised[province] ?? province)

/** The name of a unit in a language; its id where the register does not have it. */
export const unitNameIn = (units: UnitTree, id: string, { language }: Style): string => {
  const unit = units.at(id)
  if (unit === undefined) return id
  if (language === "fa") return unit.name
  const province = units.nearest(id, "unit.province")?.unit ?? ""
  return (english[unit.kind] ?? unit.name)
    .replace("{province}", provinceName(province).en)
    .replace("{number}", id.split("-").at(-1) ?? "")
}
