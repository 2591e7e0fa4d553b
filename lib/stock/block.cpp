#include "stock/block.hpp"

namespace flipin {

void Block::events(std::uint32_t coordinate, BlockArray& uniforms) const {
  const std::span<double> own{uniforms.data(), static_cast<std::size_t>(drawn())};
  if (points != nullptr)
    points->uniforms(coordinate, replicate, first_index, own);
  else
    draws.uniforms(Purpose::event, first_path, coordinate, own);
  for (int path = drawn(); path < paths; ++path) uniforms[path] = 1.0 - uniforms[path - drawn()];
}

void Block::price_points(std::uint32_t coordinate, std::span<double> normals) const {
  points->normals(price_coordinates + coordinate,
                  replicate,
                  first_index,
                  normals.first(static_cast<std::size_t>(drawn())));
  mirror(normals);
}

}  // namespace flipin
