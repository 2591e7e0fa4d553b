#pragma once

#include "core/registry.hpp"
#include "report/tables/acquirer_dilution.hpp"
#include "report/tables/authorized_need.hpp"
#include "report/tables/beneficial_ownership.hpp"
#include "report/tables/completion_cost.hpp"
#include "report/tables/convergence.hpp"
#include "report/tables/dilution_ladder.hpp"
#include "report/tables/exchange_or_flip_in.hpp"
#include "report/tables/fair_value.hpp"
#include "report/tables/highest_premium.hpp"
#include "report/tables/holder_deliveries.hpp"
#include "report/tables/holder_transfers.hpp"
#include "report/tables/listing_test.hpp"
#include "report/tables/majority_cost.hpp"
#include "report/tables/optimal_exercise.hpp"
#include "report/tables/option_grants.hpp"
#include "report/tables/options_after_trigger.hpp"
#include "report/tables/ownership_limits.hpp"
#include "report/tables/participation.hpp"
#include "report/tables/plan_reserve.hpp"
#include "report/tables/plan_terms.hpp"
#include "report/tables/policy_scorecard.hpp"
#include "report/tables/price_range.hpp"
#include "report/tables/redemption_cost.hpp"
#include "report/tables/reported_outcomes.hpp"
#include "report/tables/right_value.hpp"
#include "report/tables/threshold_headroom.hpp"
#include "report/tables/timeline.hpp"
#include "report/tables/trigger_outcomes.hpp"
#include "report/tables/year_end_values.hpp"

namespace flipin {

/// Every table a config may ask for, in the order they are printed. A new table is its file and
/// its entry here.
using Tables = Registry<OptionGrantsTable,
                        YearEndValuesTable,
                        BeneficialOwnershipTable,
                        PlanReserveTable,
                        FairValueTable,
                        OptimalExerciseTable,
                        AcquirerDilutionTable,
                        DilutionLadderTable,
                        TriggerOutcomesTable,
                        TimelineTable,
                        RedemptionCostTable,
                        ThresholdHeadroomTable,
                        PolicyScorecardTable,
                        PlanTermsTable,
                        HolderTransfersTable,
                        ParticipationTable,
                        AuthorizedNeedTable,
                        ExchangeOrFlipInTable,
                        CompletionCostTable,
                        HighestPremiumTable,
                        MajorityCostTable,
                        RightValueTable,
                        OptionsAfterTriggerTable,
                        HolderDeliveriesTable,
                        OwnershipLimitsTable,
                        ReportedOutcomesTable,
                        PriceRangeTable,
                        ListingTestTable,
                        ConvergenceTable>;
static_assert(Tables::names_differ());

}  // namespace flipin
