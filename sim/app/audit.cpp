#include "app/documents.hpp"
#include "app/studies.hpp"
#include "app/verbs.hpp"

namespace flipin {

ExitCode audit(const Options& options) {
  const auto loaded = load_studies(options.configs);
  if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
  std::vector<Document> documents;
  for (const Study& study : std::get<std::vector<Study>>(loaded)) {
    documents.push_back(blank_document(study));
    documents.back().tables.push_back(audit_table(filed_figures(study.company)));
  }
  print_documents(documents, options.as_json);
  return ExitCode::done;
}

}  // namespace flipin
