#include <cmath>
#include <nlohmann/json.hpp>

#include "core/expect.hpp"
#include "report/document.hpp"

namespace flipin {
namespace {

using Json = nlohmann::ordered_json;

// The library would write a number that is not finite as null; no result may hide one.
Json finite(double value) {
  expect(std::isfinite(value), "a number in a result is finite", {{"value", value}});
  return value;
}

Json json(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
  if (const auto* number = std::get_if<double>(&cell)) return finite(*number);
  return nullptr;
}

Json json(const NamedEstimate& named) {
  Json object{
      {"name", named.name},
      {"unit", named.unit},
      {"value", finite(named.estimate.value)},
      {"standard_error", finite(named.estimate.standard_error)},
      {"interval95", {finite(named.estimate.interval95[0]), finite(named.estimate.interval95[1])}},
      {"method", named.method}};
  if (named.estimate.samples > 0) object["samples"] = named.estimate.samples;
  if (named.twin)
    object["twin"] = {{"value", finite(named.twin->value)}, {"method", named.twin->method}};
  if (named.percentiles)
    for (std::size_t level = 0; level < percentile_levels.size(); ++level) {
      const auto percent = std::to_string(std::lround(100.0 * percentile_levels[level]));
      object["percentiles"]["p" + percent] = finite((*named.percentiles)[level]);
    }
  return object;
}

Json json(const Table& table) {
  Json columns = Json::array();
  for (const Column& column : table.columns)
    columns.push_back({{"id", column.id}, {"heading", column.heading}, {"unit", column.unit}});
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    rows.push_back(Json::array());
    for (const Cell& cell : row) rows.back().push_back(json(cell));
  }
  return {{"id", table.id},
          {"title", table.title},
          {"columns", columns},
          {"rows", rows},
          {"notes", table.notes}};
}

/// What the digest covers.
Json findings(const Document& document) {
  Json object{{"estimates", Json::array()}, {"tables", Json::array()}};
  for (const NamedEstimate& named : document.estimates.all())
    object["estimates"].push_back(json(named));
  for (const Table& table : document.tables) object["tables"].push_back(json(table));
  return object;
}

std::string text_of(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json json(const Document& document) {
  const Provenance& from = document.provenance;
  Json object{{"flipin", from.version},
              {"config", {{"path", from.config_path}, {"sha256", from.config_sha256}}},
              {"title", document.title},
              {"seed", from.seed},
              {"paths", from.paths},
              {"threads", from.threads},
              {"target", from.target},
              {"elapsed_s", finite(from.elapsed_seconds)},
              {"path_steps", from.path_steps}};
  if (!from.results_sha256.empty()) object["results_sha256"] = from.results_sha256;
  object.update(findings(document));
  for (const char* list : {"assumptions", "warnings", "guard_failures", "left_out"})
    object[list] = Json::array();
  for (const AssumedValue& assumed : document.assumptions)
    object["assumptions"].push_back(
        {{"key", assumed.key}, {"value", assumed.value}, {"reason", assumed.reason}});
  for (const Remark& warning : document.warnings)
    object["warnings"].push_back({{"where", warning.where}, {"text", warning.text}});
  for (const Remark& failure : document.failures)
    object["guard_failures"].push_back({{"result", failure.where}, {"text", failure.text}});
  for (const LeftOut& table : document.left_out)
    object["left_out"].push_back({{"table", table.table}, {"lacks", table.lacks}});
  return object;
}

}  // namespace

std::string results_sha256(const Document& document) {
  return sha256(text_of(findings(document), -1));
}

std::string document_json(const Document& document) { return text_of(json(document), 1) + '\n'; }

std::string documents_json(std::span<const Document> documents) {
  Json array = Json::array();
  for (const Document& document : documents) array.push_back(json(document));
  return text_of(array, 1) + '\n';
}

}  // namespace flipin
