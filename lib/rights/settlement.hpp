#pragma once

#include "core/share_count.hpp"
#include "core/units.hpp"

namespace flipin {

/// What a holder receives and pays for one right.
struct Delivery {
  double shares{};            // common shares, or preferred units that stand for them
  DollarsPerShare payment{};  // USD a right; negative: cash received from the company
};

/// What the company pays an acquiring person for each right that is void in its hands: a price in
/// dollars, and the value of some shares at the price after. Nothing, unless a plan says so.
struct VoidRightsPayment {
  DollarsPerShare stated{};  // USD a void right; may be negative where shares outweigh it
  double shares{};           // paid at the price after, not issued
};

/// The moment at which rights are settled.
struct Trigger {
  ShareCount outstanding;        // just before
  ShareCount acquirer;           // held by the acquiring person, whose own rights are void
  DollarsPerShare price;         // value of a share had there been no rights
  DollarsPerShare market_value;  // the price that the plan measures value by
  double valid_part{1.0};        // of the clean shares: those with a right that is now settled

  [[nodiscard]] ShareCount valid_rights() const { return outstanding - acquirer; }
  [[nodiscard]] double stake() const { return acquirer.shares() / outstanding.shares(); }
};

/// What one settlement did to everybody. Ownership, loss fraction and dollar loss stay together:
/// votes and value diluted are different numbers.
struct Settlement {
  double stake_before{};   // of the acquiring person, fraction of shares outstanding
  double stake_after{};    // the same after
  double loss_fraction{};  // of the value of the acquirer's shares
  Dollars loss;            // the acquirer's loss, net of what it is paid for void rights
  Shares issued;           // new shares, all to holders who exercise
  Dollars paid_in;         // by holders to the company, net; negative: paid out
  Shares outstanding_after;
  DollarsPerShare price_after;       // value of a share after
  DollarsPerShare payoff_per_right;  // value received less payment, for a right exercised
  Dollars exercising_gain;           // of the holders who exercise
  Dollars other_gain;                // of the clean holders who do not; not positive
  Dollars compensation;              // paid by the company to the acquirer for its void rights
};

/// The one settlement behind flip-in, exchange and spread settlement.
///
/// With M new shares, C dollars paid in and N1 = N + M: value a share after is
/// S1 = (N S + C) / N1, and whoever does not exercise loses (M S - C) / N1 a share. Value is
/// moved, never made: the acquirer's loss and the two gains add up to zero.
///
/// Void rights paid for at d dollars and m shares each, A of them, come out of everybody's shares:
/// S1 = (N S + C - A d) / (N1 + A m), and the acquirer receives A (d + m S1).
///
/// @param participation  fraction of valid rights exercised, 0 to 1
/// @throws BrokenExpectation  if the company would be worth less than nothing after, or the
///                            acquirer paid less than nothing
/// @source  HemaCare Corporation, Form 8-K of March 5, 1998, Item 5 (the rights); conservation of
///          value as for warrants: Galai and Schneller (1978), Journal of Finance 33(5), 1333-1342
[[nodiscard]] Settlement settle(const Trigger& trigger,
                                Delivery delivery,
                                double participation,
                                VoidRightsPayment void_rights = {});

}  // namespace flipin
