#include "stock/tape.hpp"

#include "math/elementary.hpp"

namespace flipin {

const BlockArray& Tape::price() {
  if (!has_price_) {
    exp_each({log_growth.data(), block_paths}, {price_.data(), block_paths});
    price_ *= start_price_.value();
    has_price_ = true;
  }
  return price_;
}

}  // namespace flipin
