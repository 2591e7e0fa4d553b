#include "results/store.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "results/provenance.hpp"
#include "support/program.hpp"

namespace flipin {
namespace {

namespace fs = std::filesystem;

TEST(Store, WritesWholeFilesAndLeavesNothingElse) {
  const ScratchFolder folder;
  const Store store{folder.path("a/b")};
  store.write("tables/x.csv", "one\n");
  store.write("tables/x.csv", "two\n");
  EXPECT_EQ(text_of(folder.path("a/b/tables/x.csv")), "two\n");
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path("a/b/tables")}, {}), 1);
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path("a/b")}, {}), 1);
}

TEST(Store, RefusesAFolderThatIsAFile) {
  const ScratchFolder folder;
  const std::string file = folder.write("file", "");
  EXPECT_THROW(Store{file}, UnwritableFile);
  EXPECT_THROW(Store{file + "/below"}, UnwritableFile);
}

TEST(Store, LeavesTheOldFileWhereTheNewCannotBeWritten) {
  const ScratchFolder folder;
  const Store store{folder.path("a")};
  store.write("x", "old");
  fs::create_directory(folder.path("a/x.tmp"));  // stands in the way of the temporary file
  EXPECT_THROW(store.write("x", "new"), UnwritableFile);
  EXPECT_EQ(text_of(folder.path("a/x")), "old");
}

// FIPS 180-4 examples.
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace flipin
