/** What each field of each command of every kind says, and who knows it. */

/**
 * Who knows what a field says.
 *
 * - `decided`: whoever gives the command: a choice, a request, a reason, the id of something of the case itself
 * - `document`: a document, a bank, a person outside: no case and no register says it
 * - `decision`: a decision by the law or a computation, under its receipt or digest
 * - `store`: another case; the command is held to what that case says, or to what it has claimed
 * - `register`: a record of a register; the command is held to it
 * - `told`: another case or a register, and the command is still believed; {@link whyTold} says why
 */
export type Source = "decided" | "document" | "decision" | "store" | "register" | "told"

/** The fields of a command by their sources; each list is of paths with a space between them. */
export type FieldsBySource = { readonly [Name in Source]?: string }

type Fields = { readonly [kind: string]: { readonly [command: string]: FieldsBySource } }

const fieldsOfRecord: Fields[string] = {
  register: {
    decided: "unit",
    document:
      "statements[].field statements[].value statements[].from source.kind source.document source.issuer",
  },
  state: {
    document:
      "statements[].field statements[].value statements[].from source.kind source.document source.issuer",
  },
  correct: {
    decided: "reason",
    document:
      "corrections[].number corrections[].becomes.value corrections[].becomes.from source.kind source.document source.issuer",
  },
  move: { decided: "unit" },
  close: { decided: "reason", document: "on" },
  reopen: { decided: "reason" },
  mergeInto: { store: "into" },
}

/** The fields of every command that has any. */
export const fields: Fields = {
  leniency: {
    open: { decided: "unit route", told: "beneficiary" },
    report: { decided: "report opinion", document: "document" },
    confirmReport: { decided: "report" },
    grant: {
      decided: "period.months period.days remainder.months remainder.days orders[] departure.reason",
      decision: "receipt",
    },
    refuse: { decided: "grounds[]", decision: "receipt" },
    supervise: { decided: "start.kind start.day" },
    recordBreach: {
      document:
        "breach.kind breach.order breach.happenedOn breach.intentional breach.punishment.kind breach.punishment.degree breach.committedOn breach.finalOn breach.foundOn",
    },
    dismissBreach: { decided: "grounds[]" },
    extend: { decided: "addition.months addition.days" },
    proposeRelief: { decided: "relief.period.months relief.period.days relief.lift[]" },
    grantRelief: { decided: "relief.period.months relief.period.days relief.lift[]" },
    refuseRelief: { decided: "grounds[]" },
    lapse: { decided: "cause" },
  },
  debtPetition: {
    open: {
      decided: "unit after",
      document: "obligation.kind obligation.sum enforceable",
      store: "prisoner obligation.id obligation.creditor obligation.enforcement",
      told: "relatives[]",
    },
    addObligation: {
      document: "obligation.kind obligation.sum enforceable",
      store: "obligation.id obligation.creditor obligation.enforcement",
    },
    recordHold: { document: "hold.id hold.status" },
    screen: { decided: "grounds[]", document: "answer" },
    recordConcession: { decided: "obligation", document: "amount document until" },
    makeOffer: { decided: "obligation asked answerBy" },
    acceptOffer: { decided: "obligation", document: "document until" },
    refuseOffer: { decided: "obligation", document: "document" },
    counterOffer: { decided: "obligation", document: "amount document until" },
    takeCounter: { decided: "obligation" },
    recordRuling: { decided: "obligation", document: "amount ruling" },
    // Money of the family and loans of others come from outside; a grant and a loan of benefactors are held to their cases.
    reserve: { document: "source receivedOn", store: "receipt amount" },
    pay: { document: "payees[].obligation payees[].payee payees[].enforcement" },
    confirm: { decided: "obligation", document: "receipt" },
    failPayment: { document: "reason" },
    reversePayment: { decided: "obligation reason", document: "gone[]" },
    recordOrder: { document: "order" },
    recordRefusal: { decided: "reason" },
    recordRelease: { document: "document" },
    withdraw: { decided: "reason" },
  },
  pool: {
    open: { decided: "unit attributes[]" },
    pledge: {
      decided: "promise.kind promise.matched promise.per promise.ceiling",
      document: "until",
      store: "gift earmark promise.amount",
      told: "donor",
    },
    receive: { document: "receipt receivedOn", store: "gift amount" },
    lapse: { decided: "gift" },
    cancel: { decided: "gift reason" },
    refund: { decided: "gift amount reason", document: "document" },
    reserve: {
      decided: "grants[].grant grants[].payments[].gift grants[].payments[].amount",
      store: "run.id run.giftsDigest grants[].petition grants[].obligation",
    },
    free: { decided: "grants[] reason" },
    order: { store: "grant" },
    pay: { decided: "grant", document: "receipt" },
    fail: { decided: "grant reason" },
    reverse: { decided: "grant", document: "document reason" },
  },
  charityGrant: {
    reserve: { decided: "unit", store: "pool petition obligation" },
    order: { decided: "payee", document: "enforcement" },
    fail: { decided: "reason" },
    pay: { document: "receipt" },
    confirm: { document: "document" },
    report: { decided: "report" },
    release: { decided: "reason" },
    reverse: { decided: "reason" },
  },
  allocationRun: {
    draft: {
      decided:
        "unit policy.mode policy.tieBreaker.kind policy.tieBreaker.seed policy.weight policy.priority.keys[].key policy.priority.keys[].order policy.priority.tieBreaker.kind policy.priority.tieBreaker.seed policy.priority.misfit corrects",
      store: "pool",
    },
    propose: { decision: "resultDigest" },
    approve: { decision: "resultDigest" },
    commit: { decision: "resultDigest" },
    abandon: { decided: "reason" },
  },
  afterCare: {
    open: { decided: "unit", store: "person", register: "releasedOn releaseRoute" },
    contact: { decided: "after", document: "answers.reached answers.work answers.housing answers.family" },
    recordReturn: { document: "on" },
    recordDeath: { document: "on" },
    end: { decided: "reason" },
  },
  household: {
    register: {
      decided: "unit members[].roles[]",
      document: "area members[].relation members[].birthDay members[].joined",
      store: "members[].person members[].sharedCustody",
    },
    joinMember: {
      decided: "member.roles[]",
      document: "member.relation member.birthDay member.joined",
      store: "member.person member.sharedCustody",
    },
    leaveMember: { decided: "person successor", document: "left reason" },
    changeRole: { decided: "role person from" },
    move: { decided: "from", document: "area" },
    recordSharedCustody: { decided: "person reason" },
    registerGuardian: { decided: "person from", document: "document" },
    endGuardianship: { decided: "person to" },
    mergeInto: { store: "household" },
    absorb: {
      decided: "head",
      store:
        "household record.households[] record.memberships[].household record.memberships[].membership.person record.memberships[].membership.relation record.memberships[].membership.birthDay record.memberships[].membership.joined record.memberships[].membership.sharedCustody record.memberships[].membership.left record.memberships[].membership.leaving",
      told: "record.payments[].payment record.payments[].household record.payments[].on record.payments[].amount",
    },
  },
  supportCase: {
    open: {
      decided: "basis.kind basis.provision",
      document: "basis.document",
      store: "household association members[]",
      told: "custody.episode custody.from",
    },
    screen: {
      decided: "outcome.grounds[] outcome.payer outcome.missing[]",
      document: "outcome.kind",
      decision: "receipt",
    },
    supplyFact: { decided: "facts[]" },
    recordAssessment: {
      decided: "score breakdown[].indicator breakdown[].points",
      document: "visit.kind visit.on visit.reason",
    },
    decline: { decided: "grounds[]" },
    admit: { decided: "from basis.kind basis.receipt", store: "basis.run" },
    suspend: { decided: "reason", document: "notice.kind notice.on" },
    resume: { decided: "reason", document: "document" },
    recertify: {
      decided: "outcome.grounds[] outcome.lastCycle.cycle outcome.lastCycle.to",
      document: "outcome.kind",
      decision: "receipt",
    },
    reportRelease: { register: "releasedOn" },
    handOver: { decided: "payer from", document: "document" },
    graduate: { decided: "criteria[].criterion criteria[].answer" },
    close: { decided: "outcome" },
    reopen: { decided: "basis.kind basis.grounds[]", store: "basis.ruling" },
    recordDeath: { decided: "of", document: "document", register: "diedOn" },
    moveAway: { decided: "association", document: "movedOn document" },
  },
  supportCycle: {
    plan: { decided: "unit budget funds[].fund funds[].allotment funds[].amount", store: "from to" },
    lock: { decision: "snapshotDigest recordDigest families owed" },
    unlock: { decided: "reason" },
    approve: { decision: "recordDigest" },
    abort: { decided: "reason" },
  },
  entitlement: {
    compute: {
      decided: "unit",
      store: "cycle recordDigest restores household",
      told: "kind from to amount days owed recipients.primary recipients.alternate members[]",
    },
    hold: { decided: "reason" },
    prepareAttempt: { decided: "key payee amount" },
    discardAttempt: { decided: "key" },
    submitAttempt: { decided: "key" },
    confirmAttempt: { decided: "key", document: "reference" },
    refuseAttempt: { decided: "key", document: "reason" },
    timeOutAttempt: { decided: "key" },
    reconcileAttempt: { decided: "key", document: "outcome.kind outcome.reference outcome.reason" },
    returnAttempt: { decided: "key", document: "reason" },
    cancel: { decided: "reason" },
  },
  grievance: {
    receive: {
      decided: "unit about complainant",
      document: "document complainedOf[]",
      store: "decision.event household",
      told: "decision.deciders[]",
    },
    assign: { decided: "handler" },
    putOnHold: { decided: "reason" },
    proposeRuling: {
      decided: "outcome grounds[] remedy.kind remedy.decision remedy.stage remedy.from remedy.to remedy.code",
    },
    returnRuling: { decided: "grounds[]" },
    stay: { decided: "grounds[]" },
    liftStay: { decided: "grounds[]" },
    reopen: { decided: "reason" },
  },
  duplicate: {
    suspect: { decided: "unit kind evidence[]", store: "subjects[] people[]" },
    addEvidence: { decided: "evidence[]" },
    findSame: {
      decided:
        "grounds[] consequence.kind consequence.keep consequence.retire[] consequence.person consequence.household consequence.from consequence.payer",
    },
    findDifferent: { decided: "grounds[]" },
    returnFinding: { decided: "grounds[]" },
    reopen: { decided: "reason evidence[]" },
  },
  loan: {
    apply: {
      decided: "unit borrower caseworker requested purpose.kind purpose.plan purpose.vendors[]",
      told: "relatives[] purpose.obligation purpose.creditors[]",
    },
    reject: { decided: "reason" },
    approve: {
      decided:
        "plan.principal plan.yearlyRate.numerator plan.yearlyRate.denominator plan.rounding plan.instalments plan.everyMonths plan.method",
      store: "openLoans[].loan openLoans[].kind",
    },
    secure: { document: "securities[].id securities[].value" },
    disburse: { decided: "payee amount", document: "enforcement" },
    closeDisbursement: { decided: "reason" },
    repay: { document: "amount" },
    reschedule: { decided: "instalments everyMonths reason" },
    forgive: { decided: "amount reason" },
    assume: { decided: "payer" },
    proposeWriteOff: { decided: "reason" },
    refund: { decided: "amount" },
    cancel: { decided: "reason" },
  },
  opening: {
    prepare: { decided: "workplace afterRelease seats capacities", register: "unit employer" },
    clear: {
      document:
        "documents[].document documents[].paper documents[].issuer documents[].on documents[].to documents[].confirmation.issuer documents[].confirmation.on",
    },
    changeSeats: { decided: "seats capacities reason" },
    reserve: { decided: "takes", store: "placement" },
    occupy: { store: "placement" },
    free: { store: "placement" },
    suspend: { decided: "reason" },
    close: { decided: "reason" },
  },
  placementRun: {
    record: {
      decided: "unit day",
      decision: "inputDigest recordDigest seats[].prisoner seats[].opening unplaced",
    },
    commit: { decision: "recordDigest" },
    abandon: { decided: "reason" },
  },
  placement: {
    propose: {
      decided: "unit period.from period.to basis.kind basis.reason basis.displaced[]",
      document:
        "findings[].answer findings[].assumedRelease.release findings[].assumedRelease.by findings[].assumedRelease.ground findings[].assumedRelease.from findings[].assumedRelease.to",
      decision: "findings[].receipt",
      store:
        "prisoner seat.opening seat.version seat.placement seat.hold seat.custody seat.suspended basis.run",
    },
    offer: {
      decided:
        "conditions.wage.amount conditions.wage.per conditions.deductions[].kind conditions.deductions[].cap.numerator conditions.deductions[].cap.denominator",
      document: "informedOn",
      store: "conditions.weeklyHours",
    },
    clear: {
      document:
        "documents[].document documents[].paper documents[].issuer documents[].on documents[].to documents[].confirmation.issuer documents[].confirmation.on custodyDigest",
    },
    refuseClearance: { decided: "reason" },
    start: {
      document:
        "custodyDigest release.document release.paper release.issuer release.on release.to release.confirmation.issuer release.confirmation.on",
      store: "seat.opening seat.version seat.placement seat.hold seat.custody seat.suspended",
    },
    pause: { decided: "reason", document: "until" },
    end: {
      decided:
        "ending.kind ending.grounds[] ending.finding.answer ending.finding.assumedRelease.release ending.finding.assumedRelease.by ending.finding.assumedRelease.ground ending.finding.assumedRelease.from ending.finding.assumedRelease.to",
      document: "ending.heardOn ending.decider ending.decidedOn ending.paper",
      decision: "ending.finding.receipt",
    },
    recordOutcome: { decided: "after", document: "outcome" },
    withdraw: {
      decided:
        "ground.kind ground.finding.answer ground.finding.assumedRelease.release ground.finding.assumedRelease.by ground.finding.assumedRelease.ground ground.finding.assumedRelease.from ground.finding.assumedRelease.to",
      decision: "ground.finding.receipt",
    },
  },
  training: {
    apply: { decided: "unit", document: "consent.by consent.on", store: "trainee", register: "course" },
    enrol: {
      decided: "seat jumpReason",
      store: "ahead[]",
      told: "findings[].prerequisite findings[].met expectedRelease.kind expectedRelease.day",
    },
    queue: { decided: "reasons[]", store: "ahead[]", register: "freeSeats" },
    recordAttendance: {
      decided: "correction",
      document: "sessions[].session sessions[].on sessions[].reason",
    },
    pause: { decided: "reason" },
    assess: { document: "parts[].part parts[].passed" },
    certify: { document: "certificate.id certificate.digest freeOfCustodyData" },
    revoke: { decided: "ground reason" },
    withdraw: { decided: "reason" },
    transfer: { decided: "site" },
  },
  readiness: {
    consent: { decided: "unit person decidedBy scopes[]", document: "document" },
    narrow: { decided: "decidedBy scopes[]" },
    withdraw: { decided: "decidedBy" },
    decline: { decided: "unit person decidedBy reasons[]", document: "wouldChange" },
    accept: { decided: "decidedBy" },
    record: {
      document:
        "entry.scope entry.skills[].skill entry.skills[].level entry.certificates[].occupation entry.certificates[].on entry.certificates[].document entry.experience[].occupation entry.experience[].months entry.interests[] entry.obstacles[]",
    },
    restrict: { decided: "restrictions[].restriction restrictions[].until" },
    progress: { decided: "action progress" },
    reopen: { decided: "reason" },
    close: { decided: "reason" },
  },
  unit: {
    found: { decided: "kind from", document: "name", store: "code parent" },
    rename: { decided: "from", document: "name" },
    move: { decided: "from", store: "parent" },
    correct: { decided: "names[].from names[].name places[].from reason", store: "places[].parent" },
    dissolve: { document: "on", store: "successor" },
    restore: { decided: "reason" },
    annul: { decided: "reason" },
  },
  gift: {
    promise: { decided: "unit donor amount channel earmark", document: "until", store: "campaign" },
    give: {
      decided: "unit donor earmark",
      document: "amount receivedOn",
      store: "channel receipt batch campaign",
    },
    receive: { document: "receivedOn amount", store: "receipt batch" },
    cancel: { decided: "reason" },
    refund: { decided: "reason", document: "document", store: "amount" },
  },
  giftBatch: {
    open: { decided: "unit into.kind into.id earmark campaign" },
    seal: { decided: "gifts", document: "digest", store: "total" },
    reopen: { decided: "reason" },
    confirm: { document: "digest" },
  },
  campaign: {
    open: {
      decided: "unit code purpose channel wanted from surplus asksFor.kind asksFor.id",
      document: "until",
    },
    identify: { decided: "asksFor.kind asksFor.id" },
    count: { store: "batch amount" },
    callOff: { decided: "reason" },
  },
  fund: {
    open: { decided: "unit" },
    credit: { store: "entry amount earmark" },
    refund: { decided: "reason", document: "entry document", store: "gift amount" },
    allot: { decided: "allotment parts[].entry parts[].amount", store: "to.kind to.id" },
    approve: { decided: "allotment" },
    pay: { decided: "amount", document: "order", store: "allotment" },
    giveUp: { decided: "allotment amount reason" },
    repay: { decided: "allotment", document: "receipt amount" },
  },
  sponsorship: {
    offer: { decided: "unit donor form amount from" },
    match: { decided: "code", store: "household" },
    change: { decided: "amount" },
    credit: { store: "gift amount" },
    deliver: { store: "fund allotment amount" },
    withdraw: { decided: "reason" },
    end: { decided: "reason" },
  },
  stock: {
    open: { decided: "unit" },
    receive: { document: "source.kind source.id goods[].item goods[].quantity" },
    send: { decided: "movement goods[].item goods[].quantity to" },
    accept: { decided: "movement", store: "goods[].item goods[].quantity from" },
    distribute: { decided: "goods[].item goods[].quantity", document: "signature", store: "household" },
    report: { decided: "report goods[].item goods[].quantity reason" },
    confirm: { decided: "report" },
    dismiss: { decided: "report" },
  },
  benefactorLoan: {
    propose: {
      decided: "unit amount plan[].due plan[].amount",
      store: "borrower petition fund allotment",
    },
    payOut: { store: "order" },
    repay: { store: "receipt amount" },
    doubt: { decided: "reason" },
    withdraw: { decided: "reason" },
  },
  capacity: {
    describe: {
      decided: "unit",
      document:
        "profile.place.kind profile.place.area profile.place.power profile.place.has[] profile.trades[].trade profile.trades[].seats profile.trades[].certified profile.countedOn",
    },
    revise: {
      document:
        "revision.place.kind revision.place.area revision.place.power revision.place.has[] revision.trades[].trade revision.trades[].seats revision.trades[].certified revision.countedOn",
    },
    close: { decided: "reason" },
  },
  proposal: {
    submit: {
      decided: "work.trade work.workplace work.seats work.wage.amount work.wage.per work.area work.power",
      store: "unit work.capacity",
      register: "investor",
    },
    inspect: { document: "inspection outcome document on" },
    draft: {
      decided:
        "contract.from contract.to contract.seats contract.wage.amount contract.wage.per contract.weeklyHours contract.institutionShare.numerator contract.institutionShare.denominator",
      document:
        "contract.document contract.insurance.status contract.insurance.insurer contract.insurance.policy contract.insurance.from contract.insurance.to contract.insurance.reason",
    },
    refuse: { decided: "reason" },
    withdraw: { decided: "reason" },
    open: { store: "opening" },
    closeOpening: { decided: "opening" },
    recordInsurance: {
      document:
        "insurance.status insurance.insurer insurance.policy insurance.from insurance.to insurance.reason",
    },
    extend: { decided: "to", document: "document" },
    evaluate: { document: "on document findings[].criterion findings[].kept" },
    end: { decided: "reason" },
  },
  wageMonth: {
    record: {
      decided: "unit",
      document:
        "sheet.work[].on sheet.work[].hours sheet.work[].creditGrade sheet.work[].skillLevel sheet.work[].kind sheet.work[].amount sheet.incentives[].kind sheet.incentives[].on",
      store: "worker placement month",
    },
    amend: {
      document:
        "sheet.work[].on sheet.work[].hours sheet.work[].creditGrade sheet.work[].skillLevel sheet.work[].kind sheet.work[].amount sheet.incentives[].kind sheet.incentives[].on",
    },
    approve: {
      decided:
        "instruction.by instruction.part.kind instruction.part.share.numerator instruction.part.share.denominator instruction.part.amount instruction.dependants[].person instruction.dependants[].weight",
      document: "deductions[].kind deductions[].amount",
    },
    recordPaid: { document: "order on reference" },
    recordReturned: { decided: "reason", document: "order on" },
    correct: {
      decided: "reason",
      document:
        "sheet.work[].on sheet.work[].hours sheet.work[].creditGrade sheet.work[].skillLevel sheet.work[].kind sheet.work[].amount sheet.incentives[].kind sheet.incentives[].on",
    },
    dropCorrection: { decided: "reason" },
    cancel: { decided: "reason" },
  },
  workAccident: {
    record: {
      decided: "unit kind injury",
      document:
        "on insurance.status insurance.insurer insurance.policy insurance.from insurance.to insurance.reason document",
      store: "worker placement",
    },
    report: { document: "authority document on" },
    examine: { document: "examination.causes[] examination.safetyKept examination.document" },
    recordInsurance: {
      document:
        "insurance.status insurance.insurer insurance.policy insurance.from insurance.to insurance.reason",
    },
    close: { decided: "outcome", document: "document" },
    reopen: { decided: "reason" },
    drop: { decided: "reason" },
  },
  payeeAccount: {
    register: { decided: "unit", document: "account name", store: "holder" },
    propose: { document: "account name" },
    confirm: { document: "account" },
    reject: { decided: "reason" },
    close: { decided: "reason" },
  },
  paymentBatch: {
    open: { decided: "unit debtor", document: "reference" },
    collect: {
      decided: "orders[].purpose",
      store:
        "orders[].key orders[].source.kind orders[].source.subject orders[].payee orders[].account orders[].amount",
    },
    withdraw: { decided: "key reason" },
    approve: { decision: "payments total" },
    export: {
      decided: "payOn",
      document: "file.name file.mediaType file.digest",
      decision: "payments total",
    },
    answer: {
      document:
        "digest answers[].key answers[].outcome.kind answers[].outcome.reference answers[].outcome.reason",
    },
    findOut: { decided: "key", document: "outcome.kind outcome.reference outcome.reason" },
    discard: { decided: "reason" },
  },
  referral: {
    send: {
      decided: "unit agency purpose",
      document: "documents[]",
      store: "people[] household regarding.kind regarding.subject",
    },
    confirmReceipt: { document: "on reference" },
    answer: { decided: "from", document: "on outcome document" },
    withdraw: { decided: "reason" },
  },
  prisonerRecord: fieldsOfRecord,
  familyRecord: fieldsOfRecord,
  associationRecord: fieldsOfRecord,
  employerRecord: fieldsOfRecord,
  workshopRecord: fieldsOfRecord,
  courseRecord: fieldsOfRecord,
  donorRecord: fieldsOfRecord,
}

/** Why a command is still believed where another case or a register could know better. */
export const whyTold: { readonly [command: string]: string } = {
  "leniency.open":
    "Whoever receives a petition need not have the person in a register, and who has left prison may still be pardoned.",
  "debtPetition.open": "Relatives are named so that none of them decides; no register has all of them.",
  "pool.pledge":
    "A donor may be known to nobody but the pool. An entry of a batch stands for all of its donors, and names none.",
  "household.absorb": "Payments are kept by whoever paid them; the people are held to the other register.",
  "supportCase.open":
    "A family may apply before its prisoner is registered, and a record of a prisoner need not list every detention, such as that of the police before the commitment. Its members are those of the household, where that is registered.",
  "entitlement.compute":
    "The store has who carries the household, the digest of the record and the sum of what it owes, not what each family gets; a cycle that grants more than it owes is not settled.",
  "grievance.receive":
    "Who assessed and who reviewed is added from the case of the decision; who else took it stands in its history alone.",
  "loan.apply": "A creditor and the relatives are named so that none of them decides.",
  "training.enrol": "Earlier certificates may be of other places; a release that is foreseen is a decision.",
}
