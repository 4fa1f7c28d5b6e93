/**
 * The kinds of cases of the judiciary, and whom their events are told to.
 *
 * @module
 */

import { defineCaseKind, type MessageOfEvent } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"

const mail = (
  recipient: string,
  template: string,
  parameters: MessageOfEvent["parameters"],
): MessageOfEvent => ({ channel: "mail", recipient, template, parameters })

/** Petitions for leniency. The prisoner is told what becomes of his own, and whoever the law names is notified of a grant. */
export const petitions = defineCaseKind({
  ...caseKinds.leniency,
  messagesOf: (event, state) => {
    if (state.stage === "none") return []
    const { beneficiary } = state.file
    const petition = event.subject
    switch (event.type) {
      case "opened":
        return [mail(beneficiary, "petition.opened", { petition, day: event.at })]
      case "granted":
        return [
          mail(beneficiary, "petition.granted", { petition, day: event.at }),
          ...event.notify.map((role) =>
            mail(`${role} of ${petition}`, "petition.grantedToOthers", { petition, day: event.at }),
          ),
        ]
      case "supervisionBegun":
        return [mail(beneficiary, "petition.supervised", { petition, until: event.supervision.to })]
      default:
        return []
    }
  },
})

/** Enrolments in courses. The trainee is notified of a seat. */
export const courses = defineCaseKind({
  ...caseKinds.training,
  messagesOf: (event, state) =>
    event.type === "enrolled" && state.stage !== "none"
      ? [mail(state.application.trainee, "course.enrolled", { day: event.course.firstDay })]
      : [],
})
