#include "config/admission.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "config/characters.hpp"
#include "config/statement.hpp"

namespace flipin {
namespace {

constexpr int most_dots = 16;          // that join the parts of one key
constexpr int most_lines_braced = 50;  // over which a closing brace is looked for

// Where a character stands: in a comment, in one of the four kinds of string, or in none of them.
enum class State { plain, comment, basic, literal, long_basic, long_literal };

bool is_long(State state) { return state == State::long_basic || state == State::long_literal; }

// What a word processor puts in place of what was typed, and what to type instead.
struct Typography {
  std::uint32_t code;
  std::string_view name;
  std::string_view remedy;
};

constexpr std::string_view straight = "write straight quotation marks: \"";
constexpr Typography typography[] = {
    {0x201C, "a typographic quotation mark", straight},
    {0x201D, "a typographic quotation mark", straight},
    {0x201E, "a typographic quotation mark", straight},
    {0x2018, "a typographic quotation mark", straight},
    {0x2019, "a typographic quotation mark", straight},
    {0x2010, "a typographic hyphen", "write a plain hyphen: -"},
    {0x2011, "a typographic hyphen", "write a plain hyphen: -"},
    {0x2013, "a dash", "write a plain hyphen: -"},
    {0x2014, "a dash", "write a plain hyphen: -"},
    {0x2212, "a typographic minus sign", "write a plain hyphen: -"},
    {0x00A0, "a space that does not break", "write an ordinary space"},
    {0x202F, "a space that does not break", "write an ordinary space"},
};

class Scanner {
public:
  Scanner(const Source& source, Faults& faults)
      : source_{source}, text_{source.text()}, faults_{faults}, admission_{true, {}, {}} {
    const auto lines = static_cast<std::size_t>(source.lines());
    admission_.skipped.resize(lines);
    admission_.continued.resize(lines);
  }

  Admission scan() {
    begin_line();
    while (at_ < text_.size() && admission_.is_admitted) read_character();
    if (admission_.is_admitted) end_file();
    return std::move(admission_);
  }

private:
  struct Bracket {
    char opens;
    TextPlace where;
  };

  void read_character() {
    const auto character = character_at(text_, at_);
    if (!character) return refuse_encoding();
    const char c = text_[at_];
    if (c == '\n') return end_line();
    if (c == '\r') {
      if (!text_.substr(at_).starts_with("\r\n"))
        blame(here(),
              "a line ends in a carriage return alone",
              "save the file with the line ends of Unix or Windows");
    } else if (is_control(character->code) && c != '\t') {
      blame(here(),
            "a control character stands here, which cannot be seen",
            "delete it, or write the line again");
    } else if (state_ == State::plain) {
      read_plain(*character, c);
    } else if (state_ != State::comment) {
      read_quoted(c);
    }
    pass(*character);
  }

  void read_plain(Character character, char c) {
    if (c != ' ' && c != '\t' && c != '#') has_statements_ = true;
    if (character.code >= 0x80) return blame_foreign(character);
    if (c == '.' && ++joined_dots_ == most_dots)
      blame(here(),
            "this key has more than " + std::to_string(most_dots) + " parts",
            "no key has more than three parts, as in [grant.filed]");
    if (std::string_view{"=,[]{}#"}.find(c) != std::string_view::npos) joined_dots_ = 0;
    if (c == '#') state_ = State::comment;
    if (c == '"' || c == '\'') open_quote(c);
    if (is_header_) return;
    if (c == '[' || c == '{') brackets_.push_back({c, here()});
    if ((c == ']' || c == '}') && !brackets_.empty()) brackets_.pop_back();
  }

  void open_quote(char c) {
    quote_ = here();
    const bool is_basic = c == '"';
    if (text_.substr(at_).starts_with(std::string(3, c))) {
      state_ = is_basic ? State::long_basic : State::long_literal;
      skip_ascii(2);
    } else {
      state_ = is_basic ? State::basic : State::literal;
    }
  }

  void read_quoted(char c) {
    const bool is_basic = state_ == State::basic || state_ == State::long_basic;
    const char mark = is_basic ? '"' : '\'';
    const bool escapes = c == '\\' && is_basic && at_ + 1 < text_.size();
    if (escapes && (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\')) return skip_ascii(1);
    if (c != mark) return;
    if (!is_long(state_)) {
      state_ = State::plain;
    } else if (text_.substr(at_).starts_with(std::string(3, mark))) {
      skip_ascii(2);
      while (at_ + 1 < text_.size() && text_[at_ + 1] == mark) skip_ascii(1);
      state_ = State::plain;
    }
  }

  void begin_line() {
    const std::string_view line = source_.line(line_);
    joined_dots_ = 0;
    if (!brackets_.empty() && !is_long(state_) && begins_statement(line)) end_list();
    const bool continues = !brackets_.empty() || is_long(state_);
    admission_.continued[static_cast<std::size_t>(line_ - 1)] = continues;
    if (continues) return;
    statement_ = line_;
    is_faulty_ = false;
    is_header_ = begins_with_bracket(line);
  }

  void end_line() {
    if (state_ == State::basic || state_ == State::literal) {
      blame(quote_, "this quotation mark is never closed", "close it on the same line");
      state_ = State::plain;
    }
    if (state_ == State::comment) state_ = State::plain;
    int next = line_ + 1;
    if (state_ == State::plain && !brackets_.empty() && brackets_.back().opens == '{')
      next = end_braces();
    if (is_faulty_) skip_from_statement(next - 1);
    line_ = next;
    column_ = 1;
    at_ = source_.begin_of(next);
    if (line_ <= source_.lines()) begin_line();
  }

  // A statement begins although a list is open: the list was never closed.
  void end_list() {
    blame(brackets_.front().where,
          "this bracket is never closed",
          "close the list with ']' before the next key");
    skip_from_statement(line_ - 1);
    brackets_.clear();
  }

  // Returns the line after the braces, if they close near by, else the next line.
  int end_braces() {
    blame(brackets_.back().where,
          "a table in braces goes past the end of its line",
          "write it on one line, or give it a [header] of its own");
    brackets_.pop_back();
    const int last = std::min(line_ + most_lines_braced, source_.lines());
    for (int line = line_ + 1; line <= last; ++line) {
      const std::string_view text = source_.line(line);
      if (trimmed(text).empty() || begins_with_bracket(text)) break;
      if (text.find('}') != std::string_view::npos) return line + 1;
    }
    return line_ + 1;
  }

  void end_file() {
    if (state_ == State::basic || state_ == State::literal || is_long(state_))
      blame(quote_, "this quotation mark is never closed", "close the text");
    else if (!brackets_.empty())
      blame(brackets_.front().where, "this bracket is never closed", "close the list with ']'");
    if (is_faulty_) skip_from_statement(source_.lines());
    if (has_statements_ || faults_.found() > 0) return;
    faults_.add({1, 1, 1},
                trimmed(source_.line(1)).empty() && source_.lines() == 1
                    ? "the file is empty"
                    : "the file holds nothing but comments and empty lines",
                "begin with [company] and [stock]; configs/reference.toml shows every key");
    admission_.is_admitted = false;
  }

  void refuse_encoding() {
    faults_.add(here(),
                "this is not UTF-8, the encoding of a config",
                "save the file as UTF-8; letters beyond English are often the reason");
    admission_.is_admitted = false;
  }

  void blame_foreign(Character character) {
    const auto known = std::ranges::find(typography, character.code, &Typography::code);
    if (known != std::end(typography)) {
      blame(here(), std::string{known->name} + " stands here", std::string{known->remedy});
    } else {
      const std::string_view written = text_.substr(at_, character.bytes);
      blame(here(),
            "'" + std::string{written} + "' stands outside quotes",
            "put text in quotes; a key has plain letters, digits and '_' only");
    }
  }

  // One fault a statement: what follows on its line may come from the first.
  void blame(TextPlace where, std::string problem, std::string remedy) {
    if (!is_faulty_) faults_.add(where, std::move(problem), std::move(remedy));
    is_faulty_ = true;
  }

  void skip_from_statement(int last) {
    for (int line = statement_; line <= last; ++line)
      admission_.skipped[static_cast<std::size_t>(line - 1)] = true;
  }

  void pass(Character character) {
    at_ += character.bytes;
    ++column_;
  }

  void skip_ascii(int characters) {
    at_ += static_cast<std::size_t>(characters);
    column_ += characters;
  }

  [[nodiscard]] TextPlace here() const { return {line_, column_, 1}; }

  const Source& source_;
  std::string_view text_;
  Faults& faults_;
  Admission admission_;
  State state_{State::plain};
  std::size_t at_{0};
  int line_{1};
  int column_{1};
  int statement_{1};  // the line on which the current statement begins
  bool is_header_{};  // it is a [header]
  bool is_faulty_{};  // something is wrong with it already
  bool has_statements_{};
  int joined_dots_{0};
  TextPlace quote_;                // where the open string begins
  std::vector<Bracket> brackets_;  // that are open in the value of the statement
};

// What is certainly no config, whatever its lines hold: the problem and the remedy.
std::optional<Fault> refusal_of_the_whole(std::string_view text) {
  const TextPlace start{1, 1, 1};
  if (text.size() > most_config_bytes)
    return Fault{start,
                 "the file has more than " + std::to_string(most_config_bytes) + " bytes",
                 "a config is far smaller: is this the right file?"};
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    return Fault{start, "the file is in UTF-16", "save it as UTF-8"};
  if (text.starts_with("\xEF\xBB\xBF"))
    return Fault{start,
                 "the file begins with a byte order mark, which cannot be seen",
                 "save it as UTF-8 without a byte order mark (\"UTF-8\", not \"UTF-8 with BOM\")"};
  if (text.find('\0') != std::string_view::npos)
    return Fault{start,
                 "the file is binary, or text in UTF-16: it holds zero bytes",
                 "give a text file in UTF-8"};
  return std::nullopt;
}

}  // namespace

Admission admit(const Source& source, Faults& faults) {
  if (const auto refusal = refusal_of_the_whole(source.text())) {
    faults.add(refusal->where, refusal->problem, refusal->remedy);
    return {false, {}, {}};
  }
  return Scanner{source, faults}.scan();
}

}  // namespace flipin
