#include "ownership/holder_class.hpp"

#include <set>

#include "core/words.hpp"

namespace flipin {
namespace {

std::string position(std::string_view table, std::size_t at) {
  return std::string{table} + "[" + std::to_string(at) + "]";
}

}  // namespace

std::vector<Problem> class_problems(std::span<const HolderClass> classes,
                                    std::span<const Holder> holders,
                                    ShareCount outstanding) {
  std::vector<Problem> found;
  std::set<std::string> names;
  ShareCount all;
  for (std::size_t at = 0; at < classes.size(); ++at) {
    const HolderClass& listed = classes[at];
    const std::string table = position("holder_class", at);
    if (!names.insert(listed.name).second)
      found.push_back(
          {table + ".name", "'" + listed.name + "' is a class already", "name each class once"});
    ShareCount named;
    for (const Holder& holder : holders)
      if (holder.holder_class == listed.name) named = named + holder.shares_owned;
    if (named > listed.shares)
      found.push_back({table + ".shares",
                       "shares is " + with_commas(listed.shares) + ", fewer than the "
                           + with_commas(named) + " that the holders of this class own",
                       "write the shares of the whole class"});
    all = all + listed.shares;
  }
  if (all > outstanding)
    found.push_back({"holder_class",
                     "the classes hold " + with_commas(all) + " shares, more than the "
                         + with_commas(outstanding) + " shares outstanding",
                     "count each share in one class only"});
  for (std::size_t at = 0; at < holders.size(); ++at)
    if (holders[at].holder_class && !names.contains(*holders[at].holder_class))
      found.push_back({position("holder", at) + ".class",
                       "'" + *holders[at].holder_class + "' is no holder_class",
                       "write the name as in its [[holder_class]], or add one"});
  return found;
}

}  // namespace flipin
