#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/study.hpp"
#include "report/filed_figure.hpp"
#include "report/table.hpp"
#include "report/tables/registry.hpp"
#include "results/named_estimate.hpp"
#include "results/provenance.hpp"

namespace flipin {

/// A value that the config marks as assumed.
struct AssumedValue {
  std::string key;    // "stock.volatility"
  std::string value;  // as written
  std::string reason;
};

/// Something a reader should know about the config.
struct Remark {
  std::string where;  // "configs/x.toml:14:18"
  std::string text;
};

/// A table that a company cannot fill, and what it lacks.
struct LeftOut {
  std::string table;
  std::string lacks;
};

/// Everything one run tells, before it is written in some form.
struct Document {
  std::string title;
  Provenance provenance;
  Estimates estimates;
  std::vector<Table> tables;
  std::vector<AssumedValue> assumptions;
  std::vector<Remark> warnings;
  std::vector<Remark> failures;   // of guards and the tolerance
  std::vector<LeftOut> left_out;  // where the config leaves the choice of tables open
};

/// One table of a study that can fill it: of all that the config says if the table asks for that,
/// and else of the company.
template <class Entry>
[[nodiscard]] Table build_table(const Study& study, const Estimates& estimates) {
  if constexpr (requires { Entry::build(study); })
    return Entry::build(study);
  else
    return Entry::build(study.company, estimates);
}

/// The tables that a study asks for, or every table that it can fill if it asks for none.
///
/// @param study  can fill the tables it asks for
[[nodiscard]] std::vector<Table> build_tables(const Study& study, const Estimates& estimates);

/// The tables that a company cannot fill.
[[nodiscard]] std::vector<LeftOut> tables_left_out(const Company& company);

/// Every figure that the config says was filed, beside its recomputation.
[[nodiscard]] std::vector<FiledFigure> filed_figures(const Company& company);

/// The same as a table.
[[nodiscard]] Table audit_table(const std::vector<FiledFigure>& figures);

/// The SHA-256 digest of all that a document found: its estimates and tables, with every digit.
///
/// Two runs found the same if and only if their digests agree, whatever the machine, the compiler,
/// the threads and the folder.
[[nodiscard]] std::string results_sha256(const Document& document);

/// The document for people: tables, then assumptions, warnings and where the numbers come from.
[[nodiscard]] std::string document_text(const Document& document);

/// The document for programs, as one JSON object. Names in it are never changed, only added.
/// @throws BrokenExpectation  if a number is not finite
[[nodiscard]] std::string document_json(const Document& document);

/// Several documents as one JSON array.
[[nodiscard]] std::string documents_json(std::span<const Document> documents);

/// All estimates as comma-separated values with every digit.
[[nodiscard]] std::string estimates_csv(const Estimates& estimates);

}  // namespace flipin
