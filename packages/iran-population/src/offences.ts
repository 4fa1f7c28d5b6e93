/**
 * Offences for which people are held: how often each within its group, and which punishment the law provides.
 *
 * How many are held for a group is reported; everything else here is our assumption. The statutory bounds are of the order of
 * the law's, in months, and stand for no article.
 */

/** An offence, as it is drawn. */
export interface OffenceProfile {
  readonly code: string
  /** How many of a hundred of the group. */
  readonly weight: number
  /** The least and the greatest imprisonment that the law provides, in months. */
  readonly months: readonly [minimum: number, maximum: number]
  /** How many of ten thousand have a private complainant. */
  readonly complainant: number
  readonly unintentional?: true
}

const offence = (
  code: string,
  weight: number,
  months: OffenceProfile["months"],
  complainant = 0,
): OffenceProfile => ({ code, weight, months, complainant })

const unintentional = (code: string, weight: number, months: OffenceProfile["months"]): OffenceProfile => ({
  code,
  weight,
  months,
  complainant: 9500,
  unintentional: true,
})

/** The groups of offences by which every population is reported. */
export type OffenceGroup = "drugs" | "theft" | "persons" | "debt" | "other"

/** The offences of each group; those of `debt` are the offences for which diyah is owed. */
export const offenceProfiles: { readonly [Class in OffenceGroup]: ReadonlyArray<OffenceProfile> } = {
  drugs: [
    offence("drug.trafficking", 45, [24, 120]),
    offence("drug.possession", 33, [12, 60]),
    offence("drug.majorTrafficking", 6, [120, 300]),
    offence("drug.production", 4, [24, 120]),
    offence("drug.other", 12, [3, 24]),
  ],
  theft: [
    offence("theft.tazir", 70, [3, 24], 9500),
    offence("theft.snatching", 15, [6, 36], 9500),
    offence("robbery.violent", 10, [24, 120], 9500),
    offence("robbery.armed", 5, [60, 180], 9500),
  ],
  persons: [
    offence("injury.intentional", 60, [6, 60], 9500),
    offence("killing.intentional", 15, [36, 120], 7000),
    offence("kidnapping", 8, [60, 180], 9000),
    offence("killing.abetting", 6, [36, 180], 8000),
    offence("threat", 8, [2, 24], 9500),
    offence("acidAttack", 1, [120, 240], 9500),
    offence("rape", 2, [60, 180], 9000),
  ],
  debt: [
    unintentional("traffic.killing", 45, [6, 36]),
    unintentional("traffic.injury", 30, [2, 6]),
    unintentional("workplace.killing", 10, [12, 36]),
    unintentional("workplace.injury", 15, [2, 12]),
  ],
  other: [
    offence("fraud", 22, [12, 84], 9500),
    offence("tazir.other", 14, [3, 60], 4000),
    offence("publicDecency.other", 10, [3, 24], 2000),
    offence("forgery", 8, [6, 60], 7000),
    offence("smuggling.goods", 8, [3, 60]),
    offence("cheque", 8, [6, 24], 9500),
    offence("breachOfTrust", 7, [6, 36], 9500),
    offence("weapon.display", 6, [6, 24], 5000),
    offence("security.internal", 4, [24, 60]),
    offence("destruction", 4, [3, 36], 9500),
    offence("embezzlement", 3, [24, 120]),
    offence("bribery", 2, [12, 60]),
    offence("insult", 2, [2, 6], 9500),
    offence("maintenance", 1, [6, 24], 9500),
    offence("moneyLaundering", 1, [24, 84]),
  ],
}
