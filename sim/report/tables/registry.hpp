#pragma once

#include "core/registry.hpp"
#include "report/tables/acquirer_dilution.hpp"
#include "report/tables/beneficial_ownership.hpp"
#include "report/tables/convergence.hpp"
#include "report/tables/dilution_ladder.hpp"
#include "report/tables/fair_value.hpp"
#include "report/tables/holder_transfers.hpp"
#include "report/tables/optimal_exercise.hpp"
#include "report/tables/option_grants.hpp"
#include "report/tables/plan_reserve.hpp"
#include "report/tables/price_range.hpp"
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
                        HolderTransfersTable,
                        PriceRangeTable,
                        ConvergenceTable>;
static_assert(Tables::names_differ());

}  // namespace flipin
