// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run generate` from the folder listing. Do not edit.
import type { Contract } from '#kernel/contract.ts';
import * as membershipAccountContract from '#capabilities/membership/account.contract.ts';
import * as membershipAuditContract from '#capabilities/membership/audit.contract.ts';
import * as membershipContract from '#capabilities/membership/contract.ts';
import * as membershipMandatesContract from '#capabilities/membership/mandates.contract.ts';
import * as membershipOrganisationsContract from '#capabilities/membership/organisations.contract.ts';
import * as membershipPeopleContract from '#capabilities/membership/people.contract.ts';
import * as membershipProvidersContract from '#capabilities/membership/providers.contract.ts';
import * as membershipRightsContract from '#capabilities/membership/rights.contract.ts';
import * as membershipSecondFactorContract from '#capabilities/membership/second-factor.contract.ts';
import * as membershipStepUpContract from '#capabilities/membership/step-up.contract.ts';
import * as membershipStewardshipContract from '#capabilities/membership/stewardship.contract.ts';
import * as spacesActionsContract from '#capabilities/spaces/actions.contract.ts';
import * as spacesContract from '#capabilities/spaces/contract.ts';
import * as spacesShowingContract from '#capabilities/spaces/showing.contract.ts';
import * as documentsContract from '#capabilities/documents/contract.ts';
import * as documentsNotesContract from '#capabilities/documents/notes.contract.ts';
import * as missionsContract from '#capabilities/missions/contract.ts';
import * as dealsContract from '#capabilities/deals/contract.ts';
import * as dealsEntryContract from '#capabilities/deals/entry.contract.ts';
import * as dealsPartiesContract from '#capabilities/deals/parties.contract.ts';
import * as agreementsContract from '#capabilities/agreements/contract.ts';
import * as agreementsSigningContract from '#capabilities/agreements/signing.contract.ts';
import * as decisionsContract from '#capabilities/decisions/contract.ts';
import * as decisionsRoundContract from '#capabilities/decisions/round.contract.ts';
import * as commitmentsCommitmentContract from '#capabilities/commitments/commitment.contract.ts';
import * as commitmentsContract from '#capabilities/commitments/contract.ts';
import * as commitmentsMovesContract from '#capabilities/commitments/moves.contract.ts';
import * as barriersContract from '#capabilities/barriers/contract.ts';
import * as barriersLikenessContract from '#capabilities/barriers/likeness.contract.ts';
import * as barriersPathContract from '#capabilities/barriers/path.contract.ts';
import * as resultsCheckInContract from '#capabilities/results/check-in.contract.ts';
import * as resultsContract from '#capabilities/results/contract.ts';
import * as resultsLadderContract from '#capabilities/results/ladder.contract.ts';
import * as resultsOutsideContract from '#capabilities/results/outside.contract.ts';
import * as resultsOverviewContract from '#capabilities/results/overview.contract.ts';
import * as portfolioChangeContract from '#capabilities/portfolio/change.contract.ts';
import * as portfolioContract from '#capabilities/portfolio/contract.ts';
import * as sessionsContract from '#capabilities/sessions/contract.ts';
import * as momentumTodayContract from '#capabilities/momentum/today.contract.ts';
import * as publicationContract from '#capabilities/publication/contract.ts';
import * as exchangeContractsBarrierStories from '#capabilities/exchange/contracts/barrier-stories.ts';
import * as exchangeContractsCityDeals from '#capabilities/exchange/contracts/city-deals.ts';
import * as exchangeContractsLivingExample from '#capabilities/exchange/contracts/living-example.ts';

/** Contracts per slice, in the order of the slices; the key is also the slice's name among the words. */
export const contractsOfSlice: Readonly<Record<string, readonly Contract[]>> = {
  membership: [
    membershipAccountContract.viewMe,
    membershipAccountContract.changeMe,
    membershipAccountContract.listSessions,
    membershipAccountContract.listTokens,
    membershipAccountContract.makeToken,
    membershipAccountContract.revokeKey,
    membershipAccountContract.revokeOtherSessions,
    membershipAuditContract.searchLog,
    membershipAuditContract.listAuditors,
    membershipAuditContract.giveAuditRight,
    membershipAuditContract.endAuditRight,
    membershipAuditContract.verifyLog,
    membershipContract.requestSignIn,
    membershipContract.signIn,
    membershipContract.demoSignIn,
    membershipContract.listDemoPeople,
    membershipContract.signOut,
    membershipMandatesContract.listMandates,
    membershipMandatesContract.giveMandate,
    membershipMandatesContract.nameDeputy,
    membershipMandatesContract.handOverMandate,
    membershipMandatesContract.endMandate,
    membershipOrganisationsContract.listOrganisations,
    membershipOrganisationsContract.listOrganisationNames,
    membershipOrganisationsContract.viewOrganisation,
    membershipOrganisationsContract.addOrganisation,
    membershipOrganisationsContract.changeOrganisation,
    membershipPeopleContract.listPeople,
    membershipPeopleContract.viewPerson,
    membershipPeopleContract.addPerson,
    membershipPeopleContract.changePerson,
    membershipPeopleContract.addAddress,
    membershipPeopleContract.dropAddress,
    membershipPeopleContract.addAffiliation,
    membershipPeopleContract.changeAffiliation,
    membershipPeopleContract.endAffiliation,
    membershipPeopleContract.endPerson,
    membershipProvidersContract.beginProvider,
    membershipProvidersContract.providerSignIn,
    membershipProvidersContract.proveByProvider,
    membershipProvidersContract.listIdentities,
    membershipProvidersContract.unlinkProvider,
    membershipRightsContract.listKeysOfPerson,
    membershipRightsContract.endKeyOfPerson,
    membershipRightsContract.dropFactors,
    membershipRightsContract.erasePerson,
    membershipRightsContract.listSpecialRights,
    membershipRightsContract.reviewRights,
    membershipSecondFactorContract.viewSecondFactors,
    membershipSecondFactorContract.beginPasskey,
    membershipSecondFactorContract.addPasskey,
    membershipSecondFactorContract.renamePasskey,
    membershipSecondFactorContract.removePasskey,
    membershipSecondFactorContract.beginTotp,
    membershipSecondFactorContract.confirmTotp,
    membershipSecondFactorContract.dropTotp,
    membershipSecondFactorContract.makeRecoveryCodes,
    membershipSecondFactorContract.beginPasskeySignIn,
    membershipSecondFactorContract.passkeySignIn,
    membershipStepUpContract.viewStepUp,
    membershipStepUpContract.beginProof,
    membershipStepUpContract.provePasskey,
    membershipStepUpContract.proveCode,
    membershipStepUpContract.proveDemo,
    membershipStewardshipContract.viewStatus,
    membershipStewardshipContract.verifyChains,
    membershipStewardshipContract.makeFirstAdministrator,
  ],
  spaces: [
    spacesActionsContract.listActions,
    spacesActionsContract.addAction,
    spacesActionsContract.changeAction,
    spacesActionsContract.completeAction,
    spacesContract.listSpaces,
    spacesContract.viewSpace,
    spacesContract.createSpace,
    spacesContract.changeSpace,
    spacesContract.listSeats,
    spacesContract.giveSeat,
    spacesContract.changeSeat,
    spacesContract.endSeat,
    spacesContract.nameReaders,
    spacesContract.listMySeats,
    spacesContract.exportMe,
    spacesShowingContract.viewShowing,
    spacesShowingContract.showRecord,
  ],
  documents: [
    documentsContract.listDocuments,
    documentsContract.viewDocument,
    documentsContract.addDocument,
    documentsContract.addDocumentVersion,
    documentsContract.withdrawDocument,
    documentsContract.downloadFile,
    documentsContract.nextToScan,
    documentsContract.recordScan,
    documentsNotesContract.listNotes,
    documentsNotesContract.viewNote,
    documentsNotesContract.addNote,
    documentsNotesContract.changeNote,
    documentsNotesContract.withdrawNote,
  ],
  missions: [
    missionsContract.listMissions,
    missionsContract.listMissionPlaces,
    missionsContract.viewMissionPlace,
    missionsContract.viewMission,
    missionsContract.recordMission,
    missionsContract.changeMission,
    missionsContract.reviseIntent,
    missionsContract.answerCriterion,
  ],
  deals: [
    dealsContract.listDeals,
    dealsContract.summariseDeals,
    dealsContract.viewDeal,
    dealsContract.createDeal,
    dealsContract.changeDealStage,
    dealsContract.addParty,
    dealsContract.endParty,
    dealsContract.linkDeals,
    dealsContract.listProgrammes,
    dealsContract.viewProgramme,
    dealsEntryContract.viewEntryTest,
    dealsEntryContract.answerEntryQuestion,
    dealsPartiesContract.viewPartyRoom,
    dealsPartiesContract.inviteParty,
    dealsPartiesContract.withdrawInvitation,
    dealsPartiesContract.listMyInvitations,
    dealsPartiesContract.answerInvitation,
    dealsPartiesContract.addJoiningDay,
    dealsPartiesContract.changeParty,
    dealsPartiesContract.answerLink,
  ],
  agreements: [
    agreementsContract.viewAgreement,
    agreementsContract.listAgreements,
    agreementsContract.viewAgreementText,
    agreementsContract.compareVersions,
    agreementsContract.beginVersion,
    agreementsContract.changeArticle,
    agreementsContract.addArticle,
    agreementsContract.removeArticle,
    agreementsContract.nameRepresentative,
    agreementsContract.commentOnArticle,
    agreementsContract.resolveComment,
    agreementsSigningContract.recordInternalDecision,
    agreementsSigningContract.freezeVersion,
    agreementsSigningContract.openSigning,
    agreementsSigningContract.withdrawVersion,
    agreementsSigningContract.setJoiningDays,
    agreementsSigningContract.publishVersion,
    agreementsSigningContract.signAgreement,
  ],
  decisions: [
    decisionsContract.listDecisions,
    decisionsContract.viewDecision,
    decisionsContract.watchDecision,
    decisionsContract.proposeDecision,
    decisionsContract.addRemark,
    decisionsContract.answerQuestion,
    decisionsContract.viewDecisionRules,
    decisionsContract.setDecisionRule,
    decisionsContract.listRoundParties,
    decisionsRoundContract.amendDecision,
    decisionsRoundContract.speak,
    decisionsRoundContract.moveDecision,
    decisionsRoundContract.nameChange,
    decisionsRoundContract.recordFormalDecision,
  ],
  commitments: [
    commitmentsCommitmentContract.listCommitments,
    commitmentsCommitmentContract.summariseCommitments,
    commitmentsCommitmentContract.viewDealCommitments,
    commitmentsCommitmentContract.viewCommitment,
    commitmentsCommitmentContract.viewOrganisationCommitments,
    commitmentsContract.listContributions,
    commitmentsContract.recordContribution,
    commitmentsContract.changeContribution,
    commitmentsContract.endContribution,
    commitmentsMovesContract.makeCommitment,
    commitmentsMovesContract.reviseCommitment,
    commitmentsMovesContract.promiseCommitment,
    commitmentsMovesContract.renegotiateCommitment,
    commitmentsMovesContract.confirmCommitment,
    commitmentsMovesContract.withdrawCommitment,
    commitmentsMovesContract.offerCommitment,
    commitmentsMovesContract.settleTransfer,
    commitmentsMovesContract.reportOnCommitment,
    commitmentsMovesContract.judgeCommitment,
    commitmentsMovesContract.codeCommitment,
    commitmentsMovesContract.addMilestone,
    commitmentsMovesContract.changeMilestone,
    commitmentsMovesContract.addDependency,
    commitmentsMovesContract.dropDependency,
  ],
  barriers: [
    barriersContract.listBarriers,
    barriersContract.summariseBarriers,
    barriersContract.viewBarrier,
    barriersContract.recordBarrier,
    barriersLikenessContract.countBarrierFeatures,
    barriersPathContract.describeBarrier,
    barriersPathContract.checkBarrier,
    barriersPathContract.askRuleOwner,
    barriersPathContract.acknowledgeBarrier,
    barriersPathContract.draftAnswer,
    barriersPathContract.changeAnswer,
    barriersPathContract.sendAnswer,
    barriersPathContract.publishAnswer,
    barriersPathContract.concludeBarrier,
    barriersPathContract.reopenBarrier,
    barriersPathContract.withdrawBarrier,
    barriersPathContract.suggestEqualBarriers,
    barriersPathContract.viewRuleDesk,
    barriersPathContract.summariseBarrierWay,
    barriersPathContract.listHurtingLaws,
  ],
  results: [
    resultsCheckInContract.sendCheckIn,
    resultsCheckInContract.revokeCheckIn,
    resultsCheckInContract.viewCheckIn,
    resultsCheckInContract.answerCheckIn,
    resultsCheckInContract.viewOldCheckIn,
    resultsCheckInContract.renewCheckIn,
    resultsContract.listResults,
    resultsContract.viewResult,
    resultsContract.recordResult,
    resultsContract.changeResult,
    resultsContract.listAdoptions,
    resultsContract.viewAdoption,
    resultsContract.recordAdoption,
    resultsLadderContract.claimLevel,
    resultsLadderContract.confirmAdoption,
    resultsLadderContract.confirmClaim,
    resultsLadderContract.withdrawClaim,
    resultsLadderContract.disputeClaim,
    resultsLadderContract.contestLasting,
    resultsLadderContract.withdrawContest,
    resultsLadderContract.declineAdoption,
    resultsLadderContract.endAdoption,
    resultsLadderContract.withdrawEnd,
    resultsLadderContract.setAnchors,
    resultsLadderContract.updateAdoption,
    resultsOutsideContract.reportOutsideUse,
    resultsOutsideContract.viewOutsideReport,
    resultsOutsideContract.confirmOutsideReport,
    resultsOutsideContract.withdrawOutsideReport,
    resultsOutsideContract.listOutsideReports,
    resultsOutsideContract.judgeOutsideReport,
    resultsOverviewContract.adoptionOverview,
    resultsOverviewContract.adoptionGrid,
    resultsOverviewContract.viewOrganisationUse,
    resultsOverviewContract.fadeAdoptions,
  ],
  portfolio: [
    portfolioChangeContract.recordItem,
    portfolioChangeContract.describeItem,
    portfolioChangeContract.classifyItem,
    portfolioChangeContract.connectItems,
    portfolioChangeContract.disconnectItems,
    portfolioChangeContract.tieItem,
    portfolioChangeContract.untieItem,
    portfolioContract.listItems,
    portfolioContract.viewItem,
    portfolioContract.listItemChoices,
    portfolioContract.listPortfolios,
    portfolioContract.viewPortfolio,
    portfolioContract.portfolioMatrix,
    portfolioContract.portfolioTimeline,
    portfolioContract.portfolioNetwork,
    portfolioContract.askGapQuestions,
  ],
  sessions: [
    sessionsContract.listSessionsOfSpace,
    sessionsContract.viewSession,
    sessionsContract.watchSession,
    sessionsContract.planSession,
    sessionsContract.gatherAgenda,
    sessionsContract.addPoint,
    sessionsContract.notePoint,
    sessionsContract.dropPoint,
    sessionsContract.inviteToSession,
    sessionsContract.recordAttendance,
    sessionsContract.moveSession,
    sessionsContract.addOutcome,
    sessionsContract.viewSetup,
    sessionsContract.lookBack,
  ],
  momentum: [
    momentumTodayContract.viewToday,
  ],
  publication: [
    publicationContract.searchEverything,
    publicationContract.viewProgrammePage,
    publicationContract.viewDealPanels,
  ],
  exchange: [
    exchangeContractsBarrierStories.loadBarrierStory,
    exchangeContractsCityDeals.loadCityDealsProgramme,
    exchangeContractsCityDeals.loadCityDeal,
    exchangeContractsLivingExample.loadLivingExample,
  ],
};

/** All contracts. */
export const contracts: readonly Contract[] = Object.values(contractsOfSlice).flat();

/** Name of an operation → the slice it belongs to. */
export const sliceOfOperation: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(contractsOfSlice).flatMap(([slice, list]) => list.map(({ name }) => [name, slice])),
);
