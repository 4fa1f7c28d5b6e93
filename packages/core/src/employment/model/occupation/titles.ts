import type { Text } from "@bazgasht/rules"
import { groupTitles } from "./group-titles.ts"
import type { OccupationGroup } from "./occupation.ts"
import { unitTitles } from "./unit-titles.ts"

/**
 * The title of a group of ISCO-08. A unit group that has no title here is shown by the title of its minor group.
 *
 * @example
 * occupationTitle("7531" as Occupation).en // => "Tailors, dressmakers, furriers and hatters"
 * occupationTitle("2611" as Occupation).en // => "Legal professionals"
 */
export const occupationTitle = (group: OccupationGroup): Text =>
  unitTitles[group] ?? (groupTitles[group.slice(0, 3)] as Text)
