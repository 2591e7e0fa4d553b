#include "app/options.hpp"

#include <CLI/CLI.hpp>

#include "app/version.hpp"

namespace flipin {
namespace {

constexpr auto run_examples =
    "Examples:\n"
    "  flipin run configs/hemacare-2001-grants.toml\n"
    "  flipin run configs/hemacare-1998-rights.toml --paths 1000000 --out results\n"
    "  flipin run configs/hemacare-1998-rights.toml --json > rights.json";
constexpr auto check_examples =
    "Examples:\n"
    "  flipin check configs/hemacare-2001-grants.toml\n"
    "  flipin check configs/*.toml";
constexpr auto audit_examples =
    "Examples:\n"
    "  flipin audit configs/hemacare-2001-grants.toml\n"
    "  flipin audit configs/hemacare-2001-grants.toml --json";
constexpr auto explain_examples =
    "Examples:\n"
    "  flipin explain threshold\n"
    "  flipin explain rights_plan\n"
    "  flipin explain creeping_purchases\n"
    "  flipin explain --reference > my-study.toml";
constexpr auto list_examples =
    "Examples:\n"
    "  flipin list\n"
    "  flipin list --json";

void add_configs(CLI::App& verb, Options& options) {
  verb.add_option("CONFIG", options.configs, "study to read, in TOML")->required();
}

void add_json(CLI::App& verb, Options& options) {
  verb.add_flag("--json", options.as_json, "print one JSON document");
}

}  // namespace

std::variant<Options, ExitCode> read_command_line(int count, char** words) {
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
      ->check(CLI::Range(1, 1024));
  run.add_option("--seed", options.seed, "seed of the draws, instead of the config's")
      ->check(CLI::NonNegativeNumber);
  run.add_option("--paths", options.paths, "paths, instead of the config's")
      ->check(CLI::Range(std::uint64_t{2}, std::uint64_t{1} << 40U));
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
