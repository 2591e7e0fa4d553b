#pragma once

#include <string>

#include "config/study.hpp"
#include "report/document.hpp"

namespace flipin {

/// A document about a study with everything but numbers: title, origin, assumptions, warnings.
[[nodiscard]] Document blank_document(const Study& study);

/// Prints documents to standard output, as text or as JSON: one object, or an array of several.
void print_documents(const std::vector<Document>& documents, bool as_json);

}  // namespace flipin
