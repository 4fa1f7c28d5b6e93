import { answerForm, beginForm, type FileForm, leaveOpen, undoStep } from "@bazgasht/forms"
import { type AnsweredDetail, defineFormElements, type UnknownDetail } from "@bazgasht/forms/elements"
import { fileOfPage, subject, takeLanguage } from "./conditional-release.ts"

takeLanguage()
defineFormElements()
const element = document.querySelector("bazgasht-form")
if (element === null) throw new Error("The page has no form.")

let form: FileForm = beginForm(fileOfPage(), subject)
const show = (next: FileForm): void => {
  form = next
  element.form = form
}

element.addEventListener("formanswer", (event) => {
  const { answers } = (event as CustomEvent<AnsweredDetail>).detail
  show(answerForm(form, answers, subject))
})
element.addEventListener("formunknown", (event) => {
  const { id } = (event as CustomEvent<UnknownDetail>).detail
  show(leaveOpen(form, id, subject))
})
element.addEventListener("formundo", () => show(undoStep(form, subject)))
show(form)
