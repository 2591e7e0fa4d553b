#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace flipin {

/// Where a result comes from: everything needed to get it again.
struct Provenance {
  std::string version;  // of flipin
  std::string config_path;
  std::string config_sha256;
  std::uint64_t seed{};
  std::uint64_t paths{};
  int threads{};
  std::string target;  // instruction set: "avx512", "avx2" or "scalar"
  double elapsed_seconds{};
  std::uint64_t path_steps{};
  std::string results_sha256{};  // of every number found; empty where nothing was simulated
};

/// The SHA-256 digest of some bytes, in lower-case hexadecimal.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace flipin
