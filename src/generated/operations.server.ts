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
import * as missionsOperations from '#capabilities/missions/operations.server.ts';
import * as dealsOperationsChange from '#capabilities/deals/operations/change.server.ts';
import * as dealsOperationsEntry from '#capabilities/deals/operations/entry.server.ts';
import * as dealsOperationsParties from '#capabilities/deals/operations/parties.server.ts';
import * as dealsOperationsRead from '#capabilities/deals/operations/read.server.ts';
import * as agreementsDraftOperations from '#capabilities/agreements/draft.operations.server.ts';
import * as agreementsReadOperations from '#capabilities/agreements/read.operations.server.ts';
import * as agreementsSigningOperations from '#capabilities/agreements/signing.operations.server.ts';
import * as decisionsOperations from '#capabilities/decisions/operations.server.ts';
import * as decisionsRoundOperations from '#capabilities/decisions/round.operations.server.ts';
import * as commitmentsCommitmentOperations from '#capabilities/commitments/commitment.operations.server.ts';
import * as commitmentsJudgeOperations from '#capabilities/commitments/judge.operations.server.ts';
import * as commitmentsMovesOperations from '#capabilities/commitments/moves.operations.server.ts';
import * as commitmentsOperations from '#capabilities/commitments/operations.server.ts';
import * as commitmentsPlanOperations from '#capabilities/commitments/plan.operations.server.ts';
import * as commitmentsTransferOperations from '#capabilities/commitments/transfer.operations.server.ts';
import * as barriersLikenessOperations from '#capabilities/barriers/likeness.operations.server.ts';
import * as barriersOperations from '#capabilities/barriers/operations.server.ts';
import * as barriersPathOperations from '#capabilities/barriers/path.operations.server.ts';
import * as barriersViewOperations from '#capabilities/barriers/view.operations.server.ts';
import * as resultsCheckInOperations from '#capabilities/results/check-in.operations.server.ts';
import * as resultsClaimsOperations from '#capabilities/results/claims.operations.server.ts';
import * as resultsLadderOperations from '#capabilities/results/ladder.operations.server.ts';
import * as resultsOperations from '#capabilities/results/operations.server.ts';
import * as resultsOverviewOperations from '#capabilities/results/overview.operations.server.ts';
import * as resultsResultOperations from '#capabilities/results/result.operations.server.ts';
import * as portfolioOperationsChange from '#capabilities/portfolio/operations/change.server.ts';
import * as portfolioOperationsItems from '#capabilities/portfolio/operations/items.server.ts';
import * as portfolioOperationsPortfolio from '#capabilities/portfolio/operations/portfolio.server.ts';
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
  resultsOperations.listAdoptions,
  resultsOperations.viewAdoption,
  resultsOperations.recordAdoption,
  resultsOverviewOperations.adoptionOverview,
  resultsOverviewOperations.adoptionGrid,
  resultsOverviewOperations.viewOrganisationUse,
  resultsOverviewOperations.fadeAdoptions,
  resultsResultOperations.listResults,
  resultsResultOperations.viewResult,
  resultsResultOperations.recordResult,
  resultsResultOperations.changeResult,
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
  publicationOperations.searchEverything,
  publicationOperations.viewProgrammePage,
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
