#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>
#include <limits>

#include "app/version.hpp"
#include "config/suggestion.hpp"

namespace flipin {
namespace {

constexpr auto run_examples =
    "Examples:\n"
    "  flipin run configs/hemacare-2001-grants.toml\n"
    "  flipin run configs/hemacare-1998-rights.toml --paths 1000000 --out results\n"
    "  flipin run configs/hemacare-2001-grants.toml --tolerance 0.2%\n"
    "  flipin run configs/hemacare-1998-rights.toml --json > rights.json\n"
    "Environment:\n"
    "  FLIPIN_SIMD=scalar, avx2 or avx512   instruction set; the best if unset, results the same\n";
constexpr auto check_examples =
    "Examples:\n"
    "  flipin check configs/hemacare-2001-grants.toml\n"
    "  flipin check configs/*.toml\n";
constexpr auto audit_examples =
    "Examples:\n"
    "  flipin audit configs/hemacare-2001-grants.toml\n"
    "  flipin audit configs/hemacare-2001-grants.toml --json\n";
constexpr auto explain_examples =
    "Examples:\n"
    "  flipin explain threshold\n"
    "  flipin explain rights_plan\n"
    "  flipin explain creeping_purchases\n"
    "  flipin explain --reference > my-study.toml\n";
constexpr auto path_examples =
    "Examples:\n"
    "  flipin path configs/hemacare-1998-rights.toml 1\n"
    "  flipin path configs/hemacare-1998-rights.toml 17 --json\n";
constexpr auto list_examples =
    "Examples:\n"
    "  flipin list\n"
    "  flipin list --json\n";

constexpr std::array<std::string_view, 6> verbs{"run", "check", "explain", "audit", "path", "list"};

// Refuses what is not a whole number in a range; the library's own check lets "-1" wrap around.
CLI::Validator whole_number(std::uint64_t low, std::uint64_t high) {
  const auto check = [low, high](const std::string& text) -> std::string {
    std::uint64_t value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    if (is_whole && value >= low && value <= high) return "";
    return "'" + text + "' is not a whole number from " + std::to_string(low) + " to "
           + std::to_string(high);
  };
  return {check, ""};
}

// Refuses what is not a percentage above zero.
CLI::Validator positive_percentage() {
  const auto check = [](const std::string& text) -> std::string {
    const auto read = Percentage::from_text(text);
    if (read && read->millionths() > 0) return "";
    return "'" + text + "' is not a percentage above zero, such as 0.5%";
  };
  return {check, ""};
}

// The first word must be a verb; the library would only say that one is missing.
bool begins_with_a_verb(int count, char** words) {
  if (count < 2 || words[1][0] == '-') return true;
  const std::string_view word{words[1]};
  if (std::ranges::find(verbs, word) != verbs.end()) return true;
  const auto meant = nearest(word, verbs);
  std::cerr << "flipin: there is no command '" << word << "'; "
            << (meant ? "did you mean '" + std::string{*meant} + "'?"
                      : "`flipin --help` lists the commands")
            << '\n';
  return false;
}

void add_configs(CLI::App& verb, Options& options) {
  verb.add_option("CONFIG", options.configs, "study to read, in TOML")->required();
}

void add_json(CLI::App& verb, Options& options) {
  verb.add_flag("--json", options.as_json, "print one JSON document");
}

}  // namespace

std::variant<Options, ExitCode> read_command_line(int count, char** words) {
  if (!begins_with_a_verb(count, words)) return ExitCode::refused;
  Options options;
  CLI::App app{
      "Values employee stock options and shareholder rights plans along simulated stock paths."};
  app.name("flipin");
  app.set_version_flag("--version", std::string{"flipin "} + std::string{version});
  app.require_subcommand(1);

  CLI::App& run = *app.add_subcommand("run", "all tables that a config asks for");
  add_configs(run, options);
  add_json(run, options);
  run.add_option("--out", options.out, "folder for results.json, report.txt and CSV tables");
  run.add_option("--threads", options.threads, "threads; all processors if left out")
      ->check(whole_number(1, 1024));
  run.add_option("--seed", options.seed, "seed of the draws, instead of the config's")
      ->check(whole_number(0, std::numeric_limits<std::uint64_t>::max()));
  run.add_option("--paths", options.paths, "paths, instead of the config's")
      ->check(whole_number(2, std::uint64_t{1} << 40U));
  run.add_option_function<std::string>(
         "--tolerance",
         [&](const std::string& text) { options.tolerance = Percentage::from_text(text); },
         "take paths until 95% half-widths are at most this, as 0.5%")
      ->check(positive_percentage());
  run.footer(run_examples);

  CLI::App& check = *app.add_subcommand("check", "validate only: every problem in one go");
  add_configs(check, options);
  add_json(check, options);
  check.footer(check_examples);

  CLI::App& explain =
      *app.add_subcommand("explain", "what a key, model, award, clause, acquirer or table means");
  explain.add_option("WORD", options.word, "what to explain; all of it if left out");
  explain.add_flag("--reference", options.as_reference, "print a config with every key");
  add_json(explain, options);
  explain.footer(explain_examples);

  CLI::App& audit = *app.add_subcommand(
      "audit", "filed figures against recomputed ones, and what reproduces them");
  add_configs(audit, options);
  add_json(audit, options);
  audit.footer(audit_examples);

  CLI::App& path = *app.add_subcommand("path", "the story of one path, date by date");
  path.add_option_function<std::string>(
          "CONFIG",
          [&](const std::string& config) { options.configs = {config}; },
          "study to read, in TOML")
      ->required();
  path.add_option("N", options.path, "number of the path, from 1")
      ->required()
      ->check(whole_number(1, std::uint64_t{1} << 40U));
  path.add_option("--seed", options.seed, "seed of the draws, instead of the config's")
      ->check(whole_number(0, std::numeric_limits<std::uint64_t>::max()));
  add_json(path, options);
  path.footer(path_examples);

  CLI::App& list = *app.add_subcommand("list", "every registered model, award, clause and table");
  add_json(list, options);
  list.footer(list_examples);

  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? ExitCode::done : ExitCode::refused;
  }
  options.verb = app.get_subcommands().front()->get_name();
  return options;
}

}  // namespace flipin
