import { type EmploymentOutlook, employmentOutlook } from "@bazgasht/core/employment"
import { type DebtOutlook, debtOutlook, type Outlook, outlook } from "@bazgasht/core/release"
import {
  type CashPayer,
  cashPayerOf,
  type FamilyFile,
  type FamilyOutlook,
  familyOutlook,
} from "@bazgasht/core/support"
import type { Day, Decision, decide } from "@bazgasht/rules"
import type { OpenedFile } from "./read-file.ts"

/** Everything that is decided of a file, by what it is about. */
export type DecidedFile =
  | {
      readonly kind: "prisoner"
      readonly today: Day
      readonly routes: Outlook["routes"]
      /** Only where the file tells of debts or of a fine. */
      readonly debts?: DebtOutlook
      /** Only where the file tells of work. */
      readonly employment?: EmploymentOutlook
    }
  | {
      readonly kind: "family"
      readonly today: Day
      readonly family: FamilyOutlook
      readonly payer: CashPayer
    }

const decideFamily = (
  file: FamilyFile,
  opened: Extract<OpenedFile, { kind: "family" }>,
  reader: typeof decide,
): DecidedFile => {
  const { law, setting } = opened
  const { support } = law
  if (support === undefined) throw new Error("a family's file was read under a law without support")
  const family = familyOutlook(opened.family, support, setting, reader)
  return { kind: "family", today: setting.today, family, payer: cashPayerOf(file, family, support) }
}

/** Decides everything of a file: a prisoner's routes, debts and work, or the support of a family. */
export const decideEverything = (opened: OpenedFile, reader: typeof decide): DecidedFile => {
  if (opened.kind === "family") return decideFamily(opened.file, opened, reader)
  const { facts, file, law, setting } = opened
  const { debts: programme, employment, release } = law
  const debts = programme && debtOutlook(file, facts, programme, law, setting, reader)
  const hasDebts = debts !== undefined && (file.debts !== undefined || debts.debts.length > 0)
  return {
    kind: "prisoner",
    today: setting.today,
    routes: outlook(release?.routes ?? [], facts, setting, reader).routes,
    ...(hasDebts ? { debts } : {}),
    ...(employment !== undefined && file.work !== undefined
      ? { employment: employmentOutlook(facts, employment, setting, reader) }
      : {}),
  }
}

const ofWork = ({ loans, publicPosts, training, workplaces }: EmploymentOutlook): ReadonlyArray<Decision> => [
  ...workplaces.map(({ decision }) => decision),
  training,
  ...loans.map(({ decision }) => decision),
  ...(publicPosts === undefined ? [] : [publicPosts]),
]

const ofFamily = ({
  bridging,
  cover,
  householdHelp,
  members,
  otherPayers,
}: FamilyOutlook): ReadonlyArray<Decision> => [
  cover,
  bridging,
  ...[...otherPayers, ...householdHelp, ...members.flatMap(({ help }) => help)].map(
    ({ decision }) => decision,
  ),
]

/** All decisions of a file in one list. */
export const decisionsIn = (decided: DecidedFile): ReadonlyArray<Decision> =>
  decided.kind === "family"
    ? ofFamily(decided.family)
    : [
        ...decided.routes,
        ...(decided.debts?.debts ?? []).flatMap(({ help, hold, release }) => [release, ...hold, ...help]),
        ...(decided.employment === undefined ? [] : ofWork(decided.employment)),
      ]
