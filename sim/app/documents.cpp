#include "app/documents.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "app/version.hpp"

namespace flipin {

Document blank_document(const Study& study) {
  Document document;
  document.title = study.company.title.empty() ? study.company.company.name : study.company.title;
  document.provenance.version = version;
  document.provenance.config_path = study.path;
  document.provenance.config_sha256 = sha256(study.text);
  for (const Assumption& assumption : study.assumptions)
    document.assumptions.push_back({assumption.key, assumption.value, assumption.reason});
  for (const Warning& warning : study.warnings)
    document.warnings.push_back({warning.where, warning.text});
  return document;
}

void print_documents(const std::vector<Document>& documents, bool as_json) {
  if (as_json) {
    fmt::print(
        "{}", documents.size() == 1 ? document_json(documents.front()) : documents_json(documents));
    return;
  }
  for (const Document& document : documents) fmt::print("{}\n", document_text(document));
}

}  // namespace flipin
