#include <cmath>
#include <cstdio>

#include "award/potential_realizable_value.hpp"
#include "rights/rights_plan.hpp"

// What the README shows, and one settlement, against the installed library.
int main() {
  using namespace flipin;
  const Dollars value = potential_realizable_value(ShareCount{100'000},
                                                   DollarsPerShare{1.20},
                                                   DollarsPerShare{1.20},
                                                   AnnualRate{0.05},
                                                   Years{10});
  const Trigger trigger{
      ShareCount{7'190'710}, ShareCount{1'078'607}, DollarsPerShare{1.0}, DollarsPerShare{1.0}};
  const Settlement settlement = settle(trigger, {10.0, DollarsPerShare{5.0}}, 1.0);
  std::printf("%.2f %.10f\n", value.value(), settlement.stake_after);
  const bool is_right = std::abs(value.value() - 75'467.36) < 0.005
                        && std::abs(settlement.stake_after - 1'078'607.0 / 68'311'740.0) < 1e-15;
  return is_right ? 0 : 1;
}
