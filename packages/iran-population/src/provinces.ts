/**
 * How prisoners are spread over the provinces.
 *
 * Nobody reports how many prisoners each province holds. We assume that they are spread as the inhabitants were in the census of
 * 1395, here in thousands and recalled, not looked up.
 */

/** Inhabitants in thousands, census of 1395, by the code of the province. */
export const inhabitants: { readonly [province: string]: number } = {
  tehran: 13_268,
  razaviKhorasan: 6_435,
  isfahan: 5_121,
  fars: 4_851,
  khuzestan: 4_711,
  eastAzerbaijan: 3_910,
  mazandaran: 3_284,
  westAzerbaijan: 3_265,
  kerman: 3_165,
  sistanBaluchestan: 2_775,
  alborz: 2_712,
  gilan: 2_531,
  kermanshah: 1_952,
  golestan: 1_869,
  hormozgan: 1_776,
  lorestan: 1_761,
  hamadan: 1_738,
  kurdistan: 1_603,
  markazi: 1_429,
  qom: 1_292,
  qazvin: 1_274,
  ardabil: 1_270,
  bushehr: 1_163,
  yazd: 1_139,
  zanjan: 1_057,
  chaharmahalBakhtiari: 948,
  northKhorasan: 863,
  southKhorasan: 769,
  kohgiluyehBoyerAhmad: 713,
  semnan: 702,
  ilam: 580,
}
