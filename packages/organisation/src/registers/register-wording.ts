import { text } from "@bazgasht/rules"
import { type RecordWording, recordWordingOf } from "./record/record-wording.ts"

/** Wording of the register of prisoners. */
export const prisonerRecordWording: RecordWording = /* @__PURE__ */ recordWordingOf(
  text("زندانی", "the prisoner"),
  {
    prisonerIdentifier: text("این شماره متعلق به زندانی دیگری است", "The number is that of another prisoner"),
  },
)

/** Wording of the register of families. */
export const familyRecordWording: RecordWording = /* @__PURE__ */ recordWordingOf(
  text("خانواده", "the family"),
  { familyIdentifier: text("این شماره متعلق به خانوادهٔ دیگری است", "The number is that of another family") },
)

/** Wording of the register of associations. */
export const associationRecordWording: RecordWording = /* @__PURE__ */ recordWordingOf(
  text("انجمن", "the association"),
  {
    associationIdentifier: text(
      "این شماره متعلق به انجمن دیگری است",
      "The number is that of another association",
    ),
  },
)

/** Wording of the register of employers. */
export const employerRecordWording: RecordWording = /* @__PURE__ */ recordWordingOf(
  text("کارفرما", "the employer"),
  {
    employerIdentifier: text(
      "این شماره متعلق به کارفرمای دیگری است",
      "The number is that of another employer",
    ),
  },
)

/** Wording of the register of workshops. */
export const workshopRecordWording: RecordWording = /* @__PURE__ */ recordWordingOf(
  text("کارگاه", "the workshop"),
  {
    workshopIdentifier: text("این شماره متعلق به کارگاه دیگری است", "The number is that of another workshop"),
  },
)

/** Wording of the register of courses. */
export const courseRecordWording: RecordWording = /* @__PURE__ */ recordWordingOf(
  text("دوره", "the course"),
  { courseIdentifier: text("این شماره متعلق به دورهٔ دیگری است", "The number is that of another course") },
)

/** Wording of the register of donors. */
export const donorRecordWording: RecordWording = /* @__PURE__ */ recordWordingOf(text("خیّر", "the donor"), {
  donorIdentifier: text("این شماره متعلق به خیّر دیگری است", "The number is that of another donor"),
})
