#pragma once

#include <concepts>
#include <span>
#include <string_view>

#include "core/field.hpp"
#include "core/units.hpp"
#include "stock/tape.hpp"

namespace flipin {

/// What the engine asks of a stock model, and all it asks.
///
/// A model is a regular struct: parameters in, mathematics, nothing cached. `advance` moves a
/// whole block over one step of any length, exactly, given `normals_per_step` arrays of standard
/// normals. `growth` is the exact E[price(t)] / price(0): the law tests hold every registered
/// model to it, so a model that cannot state its mean cannot be added. `bridge_variance` is the
/// variance of ln(price) over a step given both of its ends, for crossings between dates.
// clang-format off
template <class M>
concept StockModel =
    std::regular<M> && Described<M>
    && requires(const M& model, BlockArray& log_growth, LogRate drift, Years step,
                std::span<const BlockArray> normals) {
  { M::name } -> std::convertible_to<std::string_view>;
  { M::meaning } -> std::convertible_to<std::string_view>;
  { M::normals_per_step } -> std::convertible_to<int>;
  { model.advance(log_growth, drift, step, normals) } -> std::same_as<void>;
  { model.growth(drift, step) } -> std::same_as<double>;
  { model.bridge_variance(step) } -> std::same_as<double>;
};
// clang-format on

}  // namespace flipin
