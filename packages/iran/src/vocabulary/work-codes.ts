/** Words for the codes of workplaces, openings and loans. */

import { type Text, text } from "@bazgasht/rules"

export const workCodes: { readonly [code: string]: Text } = {
  // kinds of workplaces
  closed: text("زندان بسته", "a closed prison"),
  semiOpen: text("زندان نیمه‌باز", "a semi-open prison"),
  open: text("زندان باز", "an open prison"),
  vocationalEmploymentCentre: text("مرکز حرفه‌آموزی و اشتغال", "a vocational and employment centre"),
  outsideEmployer: text("کارفرمای بیرون از زندان", "an employer outside"),
  ownBusiness: text("کسب‌وکار شخصی", "a business of one's own"),
  // openings: what for, for whom, which post
  work: text("کار", "work"),
  course: text("دورهٔ آموزشی", "a course"),
  any: text("زن و مرد", "women and men"),
  guarding: text("نگهبانی", "guarding"),
  disciplinary: text("امور انضباطی", "discipline"),
  administrative: text("امور اداری", "administration"),
  internalService: text("خدمات داخلی زندان", "services within the prison"),
  // loans for work, and their ceilings
  enterprise: text("وام اشتغال", "a loan for work"),
  lower: text("سقف پایین", "the lower ceiling"),
  upper: text("سقف بالا", "the upper ceiling"),
}
