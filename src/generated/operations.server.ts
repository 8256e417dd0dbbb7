// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run generate` from the folder listing. Do not edit.
import type { Operation } from '#kernel/operation.server.ts';
import * as membershipAuditOperations from '#capabilities/membership/audit.operations.server.ts';
import * as membershipDemoOperations from '#capabilities/membership/demo.operations.server.ts';
import * as membershipMandatesOperations from '#capabilities/membership/mandates.operations.server.ts';
import * as membershipOperations from '#capabilities/membership/operations.server.ts';
import * as membershipOrganisationsOperations from '#capabilities/membership/organisations.operations.server.ts';
import * as membershipPeopleOperations from '#capabilities/membership/people.operations.server.ts';
import * as membershipProvidersOperations from '#capabilities/membership/providers.operations.server.ts';
import * as membershipRightsOperations from '#capabilities/membership/rights.operations.server.ts';
import * as membershipSecondFactorOperations from '#capabilities/membership/second-factor.operations.server.ts';
import * as membershipStepUpOperations from '#capabilities/membership/step-up.operations.server.ts';
import * as membershipStewardshipOperations from '#capabilities/membership/stewardship.operations.server.ts';
import * as spacesActionsOperations from '#capabilities/spaces/actions.operations.server.ts';
import * as spacesOperations from '#capabilities/spaces/operations.server.ts';
import * as spacesSeatsOperations from '#capabilities/spaces/seats.operations.server.ts';
import * as spacesShowingOperations from '#capabilities/spaces/showing.operations.server.ts';
import * as documentsNotesOperations from '#capabilities/documents/notes.operations.server.ts';
import * as documentsOperations from '#capabilities/documents/operations.server.ts';
import * as missionsOperations from '#capabilities/missions/operations.server.ts';
import * as dealsOperationsChange from '#capabilities/deals/operations/change.server.ts';
import * as dealsOperationsEntry from '#capabilities/deals/operations/entry.server.ts';
import * as dealsOperationsParties from '#capabilities/deals/operations/parties.server.ts';
import * as dealsOperationsRead from '#capabilities/deals/operations/read.server.ts';
import * as agreementsDraftOperations from '#capabilities/agreements/draft.operations.server.ts';
import * as agreementsReadOperations from '#capabilities/agreements/read.operations.server.ts';
import * as agreementsSignersOperations from '#capabilities/agreements/signers.operations.server.ts';
import * as agreementsSigningOperations from '#capabilities/agreements/signing.operations.server.ts';
import * as decisionsOperations from '#capabilities/decisions/operations.server.ts';
import * as decisionsRoundOperations from '#capabilities/decisions/round.operations.server.ts';
import * as commitmentsAgreementOperations from '#capabilities/commitments/agreement.operations.server.ts';
import * as commitmentsCommitmentOperations from '#capabilities/commitments/commitment.operations.server.ts';
import * as commitmentsJudgeOperations from '#capabilities/commitments/judge.operations.server.ts';
import * as commitmentsMovesOperations from '#capabilities/commitments/moves.operations.server.ts';
import * as commitmentsOperations from '#capabilities/commitments/operations.server.ts';
import * as commitmentsPlanOperations from '#capabilities/commitments/plan.operations.server.ts';
import * as commitmentsTransferOperations from '#capabilities/commitments/transfer.operations.server.ts';
import * as barriersClusterAnswersOperations from '#capabilities/barriers/cluster-answers.operations.server.ts';
import * as barriersClusterOperations from '#capabilities/barriers/cluster.operations.server.ts';
import * as barriersEvaluationOperations from '#capabilities/barriers/evaluation.operations.server.ts';
import * as barriersExperimentOperations from '#capabilities/barriers/experiment.operations.server.ts';
import * as barriersLikenessOperations from '#capabilities/barriers/likeness.operations.server.ts';
import * as barriersOperations from '#capabilities/barriers/operations.server.ts';
import * as barriersPathOperations from '#capabilities/barriers/path.operations.server.ts';
import * as barriersRulingOperations from '#capabilities/barriers/ruling.operations.server.ts';
import * as barriersTiesOperations from '#capabilities/barriers/ties.operations.server.ts';
import * as barriersViewOperations from '#capabilities/barriers/view.operations.server.ts';
import * as resultsCheckInOperations from '#capabilities/results/check-in.operations.server.ts';
import * as resultsClaimsOperations from '#capabilities/results/claims.operations.server.ts';
import * as resultsLadderOperations from '#capabilities/results/ladder.operations.server.ts';
import * as resultsOperations from '#capabilities/results/operations.server.ts';
import * as resultsOutsideOperations from '#capabilities/results/outside.operations.server.ts';
import * as resultsOverviewOperations from '#capabilities/results/overview.operations.server.ts';
import * as resultsPhoneOperations from '#capabilities/results/phone.operations.server.ts';
import * as resultsResultOperations from '#capabilities/results/result.operations.server.ts';
import * as resultsRhythmOperations from '#capabilities/results/rhythm.operations.server.ts';
import * as portfolioOperationsChange from '#capabilities/portfolio/operations/change.server.ts';
import * as portfolioOperationsItems from '#capabilities/portfolio/operations/items.server.ts';
import * as portfolioOperationsPortfolio from '#capabilities/portfolio/operations/portfolio.server.ts';
import * as sessionsOperations from '#capabilities/sessions/operations.server.ts';
import * as sessionsOutcomesOperations from '#capabilities/sessions/outcomes.operations.server.ts';
import * as sessionsRoundOperations from '#capabilities/sessions/round.operations.server.ts';
import * as momentumBurdenOperations from '#capabilities/momentum/burden.operations.server.ts';
import * as momentumCalendarOperations from '#capabilities/momentum/calendar.operations.server.ts';
import * as momentumCallsOperations from '#capabilities/momentum/calls.operations.server.ts';
import * as momentumClosingOperations from '#capabilities/momentum/closing.operations.server.ts';
import * as momentumDigestOperations from '#capabilities/momentum/digest.operations.server.ts';
import * as momentumFiguresOperations from '#capabilities/momentum/figures.operations.server.ts';
import * as momentumHelpOperations from '#capabilities/momentum/help.operations.server.ts';
import * as momentumLookBackOperations from '#capabilities/momentum/look-back.operations.server.ts';
import * as momentumMailOperations from '#capabilities/momentum/mail.operations.server.ts';
import * as momentumPushingOperations from '#capabilities/momentum/pushing.operations.server.ts';
import * as momentumRecoveryOperations from '#capabilities/momentum/recovery.operations.server.ts';
import * as momentumTodayOperations from '#capabilities/momentum/today.operations.server.ts';
import * as publicationOperations from '#capabilities/publication/operations.server.ts';
import * as exchangeBarrierStoriesOperations from '#capabilities/exchange/barrier-stories.operations.server.ts';
import * as exchangeCityDealsOperations from '#capabilities/exchange/city-deals.operations.server.ts';
import * as exchangeLivingExampleOperations from '#capabilities/exchange/living-example.operations.server.ts';

/** All operations, in the order of the slices. A body takes exactly what its own contract parses; the doors pass that on unseen. */
export const operations = [
  membershipAuditOperations.searchLog,
  membershipAuditOperations.listAuditors,
  membershipAuditOperations.giveAuditRight,
  membershipAuditOperations.endAuditRight,
  membershipAuditOperations.verifyLog,
  membershipDemoOperations.listDemoPeople,
  membershipDemoOperations.demoSignIn,
  membershipMandatesOperations.listMandates,
  membershipMandatesOperations.giveMandate,
  membershipMandatesOperations.nameDeputy,
  membershipMandatesOperations.handOverMandate,
  membershipMandatesOperations.endMandate,
  membershipOperations.requestSignIn,
  membershipOperations.signIn,
  membershipOperations.signOut,
  membershipOperations.viewMe,
  membershipOperations.changeMe,
  membershipOperations.listSessions,
  membershipOperations.revokeOtherSessions,
  membershipOperations.listTokens,
  membershipOperations.makeToken,
  membershipOperations.revokeKey,
  membershipOrganisationsOperations.listOrganisations,
  membershipOrganisationsOperations.listOrganisationNames,
  membershipOrganisationsOperations.viewOrganisation,
  membershipOrganisationsOperations.addOrganisation,
  membershipOrganisationsOperations.changeOrganisation,
  membershipPeopleOperations.listPeople,
  membershipPeopleOperations.viewPerson,
  membershipPeopleOperations.addPerson,
  membershipPeopleOperations.changePerson,
  membershipPeopleOperations.addAddress,
  membershipPeopleOperations.dropAddress,
  membershipPeopleOperations.addAffiliation,
  membershipPeopleOperations.changeAffiliation,
  membershipPeopleOperations.endAffiliation,
  membershipPeopleOperations.endPerson,
  membershipProvidersOperations.beginProvider,
  membershipProvidersOperations.providerSignIn,
  membershipProvidersOperations.proveByProvider,
  membershipProvidersOperations.listIdentities,
  membershipProvidersOperations.unlinkProvider,
  membershipRightsOperations.listKeysOfPerson,
  membershipRightsOperations.endKeyOfPerson,
  membershipRightsOperations.dropFactors,
  membershipRightsOperations.erasePerson,
  membershipRightsOperations.listSpecialRights,
  membershipRightsOperations.reviewRights,
  membershipSecondFactorOperations.viewSecondFactors,
  membershipSecondFactorOperations.beginPasskey,
  membershipSecondFactorOperations.addPasskey,
  membershipSecondFactorOperations.proveVouch,
  membershipSecondFactorOperations.renamePasskey,
  membershipSecondFactorOperations.removePasskey,
  membershipSecondFactorOperations.beginTotp,
  membershipSecondFactorOperations.confirmTotp,
  membershipSecondFactorOperations.dropTotp,
  membershipSecondFactorOperations.makeRecoveryCodes,
  membershipSecondFactorOperations.beginPasskeySignIn,
  membershipSecondFactorOperations.passkeySignIn,
  membershipStepUpOperations.viewStepUp,
  membershipStepUpOperations.beginProof,
  membershipStepUpOperations.provePasskey,
  membershipStepUpOperations.proveCode,
  membershipStepUpOperations.proveDemo,
  membershipStewardshipOperations.viewStatus,
  membershipStewardshipOperations.verifyChains,
  membershipStewardshipOperations.makeFirstAdministrator,
  spacesActionsOperations.listActions,
  spacesActionsOperations.addAction,
  spacesActionsOperations.changeAction,
  spacesActionsOperations.completeAction,
  spacesOperations.listSpaces,
  spacesOperations.viewSpace,
  spacesOperations.createSpace,
  spacesOperations.changeSpace,
  spacesOperations.nameReaders,
  spacesOperations.listMySeats,
  spacesOperations.exportMe,
  spacesSeatsOperations.listSeats,
  spacesSeatsOperations.giveSeat,
  spacesSeatsOperations.changeSeat,
  spacesSeatsOperations.endSeat,
  spacesShowingOperations.viewShowing,
  spacesShowingOperations.showRecord,
  documentsNotesOperations.listNotes,
  documentsNotesOperations.viewNote,
  documentsNotesOperations.addNote,
  documentsNotesOperations.changeNote,
  documentsNotesOperations.withdrawNote,
  documentsOperations.listDocuments,
  documentsOperations.listAllDocuments,
  documentsOperations.viewDocument,
  documentsOperations.addDocument,
  documentsOperations.addDocumentVersion,
  documentsOperations.withdrawDocument,
  documentsOperations.downloadFile,
  documentsOperations.nextToScan,
  documentsOperations.recordScan,
  missionsOperations.listMissions,
  missionsOperations.listMissionPlaces,
  missionsOperations.viewMissionPlace,
  missionsOperations.viewMission,
  missionsOperations.recordMission,
  missionsOperations.changeMission,
  missionsOperations.reviseIntent,
  missionsOperations.answerCriterion,
  dealsOperationsChange.createDeal,
  dealsOperationsChange.changeDealStage,
  dealsOperationsChange.addParty,
  dealsOperationsChange.endParty,
  dealsOperationsChange.linkDeals,
  dealsOperationsEntry.viewEntryTest,
  dealsOperationsEntry.answerEntryQuestion,
  dealsOperationsParties.viewPartyRoom,
  dealsOperationsParties.inviteParty,
  dealsOperationsParties.withdrawInvitation,
  dealsOperationsParties.listMyInvitations,
  dealsOperationsParties.answerInvitation,
  dealsOperationsParties.addJoiningDay,
  dealsOperationsParties.changeParty,
  dealsOperationsParties.answerLink,
  dealsOperationsRead.listDeals,
  dealsOperationsRead.summariseDeals,
  dealsOperationsRead.viewDeal,
  dealsOperationsRead.listProgrammes,
  dealsOperationsRead.viewProgramme,
  agreementsDraftOperations.beginVersion,
  agreementsDraftOperations.changeArticle,
  agreementsDraftOperations.addArticle,
  agreementsDraftOperations.removeArticle,
  agreementsDraftOperations.nameRepresentative,
  agreementsDraftOperations.commentOnArticle,
  agreementsDraftOperations.resolveComment,
  agreementsReadOperations.viewAgreement,
  agreementsReadOperations.compareVersions,
  agreementsReadOperations.viewAgreementText,
  agreementsReadOperations.listAgreements,
  agreementsSignersOperations.inviteSigner,
  agreementsSigningOperations.freezeVersion,
  agreementsSigningOperations.openSigning,
  agreementsSigningOperations.withdrawVersion,
  agreementsSigningOperations.setJoiningDays,
  agreementsSigningOperations.publishVersion,
  agreementsSigningOperations.recordInternalDecision,
  agreementsSigningOperations.signAgreement,
  decisionsOperations.listDecisions,
  decisionsOperations.viewDecision,
  decisionsOperations.watchDecision,
  decisionsOperations.proposeDecision,
  decisionsOperations.addRemark,
  decisionsOperations.answerQuestion,
  decisionsOperations.viewDecisionRules,
  decisionsOperations.setDecisionRule,
  decisionsOperations.listRoundParties,
  decisionsRoundOperations.speak,
  decisionsRoundOperations.amendDecision,
  decisionsRoundOperations.moveDecision,
  decisionsRoundOperations.nameChange,
  decisionsRoundOperations.recordFormalDecision,
  commitmentsAgreementOperations.fillAgreement,
  commitmentsCommitmentOperations.listCommitments,
  commitmentsCommitmentOperations.summariseCommitments,
  commitmentsCommitmentOperations.viewDealCommitments,
  commitmentsCommitmentOperations.viewCommitment,
  commitmentsCommitmentOperations.viewOrganisationCommitments,
  commitmentsJudgeOperations.reportOnCommitment,
  commitmentsJudgeOperations.judgeCommitment,
  commitmentsJudgeOperations.codeCommitment,
  commitmentsMovesOperations.makeCommitment,
  commitmentsMovesOperations.reviseCommitment,
  commitmentsMovesOperations.promiseCommitment,
  commitmentsMovesOperations.renegotiateCommitment,
  commitmentsMovesOperations.confirmCommitment,
  commitmentsMovesOperations.withdrawCommitment,
  commitmentsOperations.listContributions,
  commitmentsOperations.recordContribution,
  commitmentsOperations.endContribution,
  commitmentsOperations.changeContribution,
  commitmentsPlanOperations.addMilestone,
  commitmentsPlanOperations.changeMilestone,
  commitmentsPlanOperations.addDependency,
  commitmentsPlanOperations.dropDependency,
  commitmentsTransferOperations.offerCommitment,
  commitmentsTransferOperations.settleTransfer,
  barriersClusterAnswersOperations.askBundledQuestion,
  barriersClusterAnswersOperations.askAlong,
  barriersClusterAnswersOperations.acknowledgeBundledQuestion,
  barriersClusterAnswersOperations.draftBundledAnswer,
  barriersClusterAnswersOperations.changeBundledAnswer,
  barriersClusterAnswersOperations.sendBundledAnswer,
  barriersClusterAnswersOperations.publishBundledAnswer,
  barriersClusterAnswersOperations.sayDifference,
  barriersClusterAnswersOperations.takeOverAnswer,
  barriersClusterOperations.listBarrierClusters,
  barriersClusterOperations.viewCluster,
  barriersClusterOperations.confirmEqualBarriers,
  barriersClusterOperations.describeBarrierCluster,
  barriersClusterOperations.splitBarrierCluster,
  barriersClusterOperations.mergeBarrierClusters,
  barriersEvaluationOperations.listLawEvaluations,
  barriersExperimentOperations.listExperimentRooms,
  barriersExperimentOperations.proposeExperimentRoom,
  barriersExperimentOperations.describeExperimentRoom,
  barriersExperimentOperations.grantExperimentRoom,
  barriersExperimentOperations.startExperimentRoom,
  barriersExperimentOperations.endExperimentRoom,
  barriersExperimentOperations.withdrawExperimentRoom,
  barriersLikenessOperations.countBarrierFeatures,
  barriersOperations.listBarriers,
  barriersOperations.summariseBarriers,
  barriersOperations.recordBarrier,
  barriersPathOperations.describeBarrier,
  barriersPathOperations.checkBarrier,
  barriersPathOperations.askRuleOwner,
  barriersPathOperations.acknowledgeBarrier,
  barriersPathOperations.draftAnswer,
  barriersPathOperations.changeAnswer,
  barriersPathOperations.sendAnswer,
  barriersPathOperations.publishAnswer,
  barriersPathOperations.concludeBarrier,
  barriersPathOperations.reopenBarrier,
  barriersPathOperations.withdrawBarrier,
  barriersRulingOperations.listRulings,
  barriersRulingOperations.browseRulings,
  barriersTiesOperations.makeDecisionOfBarrier,
  barriersTiesOperations.makeCommitmentOfBarrier,
  barriersTiesOperations.passOnBarrier,
  barriersTiesOperations.handOverBarrier,
  barriersViewOperations.viewBarrier,
  barriersViewOperations.suggestEqualBarriers,
  barriersViewOperations.viewRuleDesk,
  barriersViewOperations.summariseBarrierWay,
  barriersViewOperations.listHurtingLaws,
  resultsCheckInOperations.sendCheckIn,
  resultsCheckInOperations.revokeCheckIn,
  resultsCheckInOperations.viewCheckIn,
  resultsCheckInOperations.answerCheckIn,
  resultsCheckInOperations.viewOldCheckIn,
  resultsCheckInOperations.renewCheckIn,
  resultsClaimsOperations.confirmClaim,
  resultsClaimsOperations.disputeClaim,
  resultsClaimsOperations.withdrawClaim,
  resultsClaimsOperations.contestLasting,
  resultsClaimsOperations.withdrawContest,
  resultsLadderOperations.claimLevel,
  resultsLadderOperations.confirmAdoption,
  resultsLadderOperations.declineAdoption,
  resultsLadderOperations.endAdoption,
  resultsLadderOperations.withdrawEnd,
  resultsLadderOperations.setAnchors,
  resultsLadderOperations.updateAdoption,
  resultsLadderOperations.keepAdoption,
  resultsOperations.listAdoptions,
  resultsOperations.viewAdoption,
  resultsOperations.recordAdoption,
  resultsOutsideOperations.reportOutsideUse,
  resultsOutsideOperations.viewOutsideReport,
  resultsOutsideOperations.confirmOutsideReport,
  resultsOutsideOperations.withdrawOutsideReport,
  resultsOutsideOperations.listOutsideReports,
  resultsOutsideOperations.judgeOutsideReport,
  resultsOverviewOperations.adoptionOverview,
  resultsOverviewOperations.adoptionGrid,
  resultsOverviewOperations.viewOrganisationUse,
  resultsOverviewOperations.fadeAdoptions,
  resultsPhoneOperations.listPhoneTasks,
  resultsPhoneOperations.viewPhoneTask,
  resultsPhoneOperations.answerByPhone,
  resultsPhoneOperations.putOffCall,
  resultsPhoneOperations.giveUpCall,
  resultsResultOperations.listResults,
  resultsResultOperations.viewResult,
  resultsResultOperations.recordResult,
  resultsResultOperations.changeResult,
  resultsRhythmOperations.viewRhythm,
  resultsRhythmOperations.recordHappening,
  resultsRhythmOperations.setContact,
  resultsRhythmOperations.removeContact,
  portfolioOperationsChange.recordItem,
  portfolioOperationsChange.describeItem,
  portfolioOperationsChange.classifyItem,
  portfolioOperationsChange.connectItems,
  portfolioOperationsChange.disconnectItems,
  portfolioOperationsChange.tieItem,
  portfolioOperationsChange.untieItem,
  portfolioOperationsItems.listItems,
  portfolioOperationsItems.viewItem,
  portfolioOperationsItems.listItemChoices,
  portfolioOperationsPortfolio.listPortfolios,
  portfolioOperationsPortfolio.viewPortfolio,
  portfolioOperationsPortfolio.portfolioMatrix,
  portfolioOperationsPortfolio.portfolioTimeline,
  portfolioOperationsPortfolio.portfolioNetwork,
  portfolioOperationsPortfolio.askGapQuestions,
  sessionsOperations.listSessionsOfSpace,
  sessionsOperations.viewSession,
  sessionsOperations.watchSession,
  sessionsOperations.planSession,
  sessionsOperations.gatherAgenda,
  sessionsOperations.addPoint,
  sessionsOperations.notePoint,
  sessionsOperations.dropPoint,
  sessionsOperations.inviteToSession,
  sessionsOperations.recordAttendance,
  sessionsOperations.moveSession,
  sessionsOutcomesOperations.addOutcome,
  sessionsOutcomesOperations.viewSetup,
  sessionsOutcomesOperations.lookBack,
  sessionsRoundOperations.viewBarrierRound,
  momentumBurdenOperations.listBurden,
  momentumCalendarOperations.readMyCalendar,
  momentumCalendarOperations.viewCalendarOfDeal,
  momentumCalendarOperations.viewMyCalendarAddress,
  momentumCalendarOperations.makeCalendarAddress,
  momentumCalendarOperations.endCalendarAddress,
  momentumCallsOperations.listCalls,
  momentumCallsOperations.recordCall,
  momentumClosingOperations.viewClosing,
  momentumClosingOperations.nameCustodian,
  momentumClosingOperations.answerCustody,
  momentumDigestOperations.readForDigest,
  momentumFiguresOperations.viewMethodFigures,
  momentumFiguresOperations.listMethodFigures,
  momentumHelpOperations.viewHelp,
  momentumHelpOperations.moveHelpRequest,
  momentumLookBackOperations.viewLookBack,
  momentumMailOperations.viewMyMail,
  momentumMailOperations.changeMailChoice,
  momentumMailOperations.mendAddress,
  momentumMailOperations.stopDigest,
  momentumMailOperations.viewMailOfSpace,
  momentumMailOperations.viewMailHealth,
  momentumMailOperations.recordBounce,
  momentumPushingOperations.viewPushing,
  momentumPushingOperations.answerSlipping,
  momentumPushingOperations.openRecovery,
  momentumRecoveryOperations.nameCause,
  momentumRecoveryOperations.raiseBarrierFromRecovery,
  momentumRecoveryOperations.takeActionFromRecovery,
  momentumRecoveryOperations.decideRecovery,
  momentumTodayOperations.viewToday,
  publicationOperations.searchEverything,
  publicationOperations.viewProgrammePage,
  publicationOperations.viewDecidedInAgreement,
  publicationOperations.viewDealPanels,
  exchangeBarrierStoriesOperations.loadBarrierStory,
  exchangeCityDealsOperations.loadCityDealsProgramme,
  exchangeCityDealsOperations.loadCityDeal,
  exchangeLivingExampleOperations.loadLivingExample,
] as readonly unknown[] as readonly Operation[];

/** Every operation by the name of its contract. */
export const operationByName: ReadonlyMap<string, Operation> = new Map(
  operations.map((operation) => [operation.contract.name, operation]),
);
