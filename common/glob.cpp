#include "common/glob.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/utf8.h"

namespace locus {
namespace {

// A glob is compiled to steps, and all places in it that the path may have led to are kept at once
// (Thompson's way), so that no glob makes it turn back.
struct Step {
    enum class Kind {
        character,  // text
        one,        // any but /
        set,        // one of text, which stands between brackets
        star,       // any number, not /
        stars,      // any number
        folders,    // any number, then /
        branch,     // goes on at any of `to` without a character
        open,       // { , and } until they are resolved
        comma,
        close,
    };
    Kind kind;
    std::string_view text;
    std::vector<std::size_t> to{};
};
using Kind = Step::Kind;

/// `set` is what stands between the brackets.
bool set_holds(std::string_view set, char32_t wanted) {
    const bool inverse = set.front() == '!' || set.front() == '^';
    const auto next = [&](std::size_t& at) {
        if (set[at] == '\\' && at + 1 < set.size()) ++at;
        const Decoded c = decode(set, at);
        at += c.length;
        return c.code;
    };
    bool found = false;
    for (std::size_t at = inverse ? 1 : 0; at < set.size();) {
        const char32_t low = next(at);
        char32_t high = low;
        if (at + 1 < set.size() && set[at] == '-') high = next(++at);
        found |= low <= wanted && wanted <= high;
    }
    return found != inverse;
}

class Compiler {
  public:
    explicit Compiler(std::string_view glob) : glob_(glob) {}

    std::vector<Step> compile() {
        while (at_ < glob_.size()) step();
        resolve_braces();
        return std::move(steps_);
    }

  private:
    void step() {
        switch (glob_[at_]) {
            case '*': return stars();
            case '?': return add(Kind::one, 1);
            case '{': return add(Kind::open, 1);
            case ',': return add(Kind::comma, 1);
            case '}': return add(Kind::close, 1);
            case '[':
                if (set()) return;
                break;
            case '\\':
                if (at_ + 1 < glob_.size()) ++at_;
                break;
            default: break;
        }
        add(Kind::character, decode(glob_, at_).length);
    }

    void add(Kind kind, std::size_t length) {
        steps_.push_back({kind, glob_.substr(at_, length)});
        at_ += length;
    }

    void stars() {
        const bool begins_folder = at_ == 0 || glob_[at_ - 1] == '/';
        const std::size_t end = std::min(glob_.find_first_not_of('*', at_), glob_.size());
        if (end - at_ == 1) return add(Kind::star, 1);
        if (!begins_folder || end == glob_.size() || glob_[end] != '/') return add(Kind::stars, end - at_);
        steps_.push_back({Kind::branch, "", {steps_.size() + 1, steps_.size() + 2}});
        add(Kind::folders, end + 1 - at_);
    }

    bool set() {
        std::size_t end = at_ + 1;
        if (end < glob_.size() && (glob_[end] == '!' || glob_[end] == '^')) ++end;
        if (end < glob_.size() && glob_[end] == ']') ++end;  // the first is one of the set
        while (!never_closed_ && end < glob_.size() && glob_[end] != ']') end += glob_[end] == '\\' ? 2 : 1;
        never_closed_ |= end >= glob_.size();
        if (never_closed_) return false;
        steps_.push_back({Kind::set, glob_.substr(at_ + 1, end - at_ - 1)});
        at_ = end + 1;
        return true;
    }

    /// { goes on behind itself and behind each comma; a comma goes on behind }. What has no partner is text.
    void resolve_braces() {
        std::vector<std::vector<std::size_t>> open;  // the places of { and its commas
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            const Kind kind = steps_[i].kind;
            if (kind == Kind::open) open.push_back({i});
            if (kind == Kind::comma && !open.empty()) open.back().push_back(i);
            if (kind != Kind::close || open.empty()) continue;
            for (const std::size_t place : open.back()) steps_[place] = {Kind::branch, "", {i + 1}};
            std::vector<std::size_t>& to = steps_[open.back().front()].to;
            to.clear();
            for (const std::size_t place : open.back()) to.push_back(place + 1);
            steps_[i] = {Kind::branch, "", {i + 1}};
            open.pop_back();
        }
        for (Step& step : steps_)
            if (step.kind == Kind::open || step.kind == Kind::comma || step.kind == Kind::close)
                step.kind = Kind::character;
    }

    std::string_view glob_;
    std::size_t at_ = 0;
    bool never_closed_ = false;  // a [ from here on
    std::vector<Step> steps_;
};

/// The places that a path may have led to so far.
class Places {
  public:
    explicit Places(const std::vector<Step>& steps) : steps_(steps), here_(steps.size() + 1) { reach(0); }

    void move(std::string_view character) {
        const std::vector<std::size_t> before = std::move(list_);
        list_.clear();
        for (const std::size_t place : before) here_[place] = false;
        for (const std::size_t place : before)
            if (place < steps_.size()) move(place, character);
    }

    bool at_end() const { return here_.back(); }

  private:
    void move(std::size_t place, std::string_view character) {
        const Step& step = steps_[place];
        const bool slash = character == "/";
        switch (step.kind) {
            case Kind::one: return slash ? void() : reach(place + 1);
            case Kind::set:
                return !slash && set_holds(step.text, decode(character, 0).code) ? reach(place + 1) : void();
            case Kind::star: return slash ? void() : reach(place);
            case Kind::folders:
                if (slash) reach(place + 1);
                return reach(place);
            case Kind::stars: return reach(place);
            case Kind::character: return step.text == character ? reach(place + 1) : void();
            default: return;
        }
    }

    /// With all that needs no further character.
    void reach(std::size_t first) {
        std::vector<std::size_t> reached{first};
        while (!reached.empty()) {
            const std::size_t place = reached.back();
            reached.pop_back();
            if (here_[place]) continue;
            here_[place] = true;
            list_.push_back(place);
            if (place == steps_.size()) continue;
            const Step& step = steps_[place];
            if (step.kind == Kind::star || step.kind == Kind::stars) reached.push_back(place + 1);
            reached.insert(reached.end(), step.to.begin(), step.to.end());
        }
    }

    const std::vector<Step>& steps_;
    std::vector<bool> here_;
    std::vector<std::size_t> list_;
};

}  // namespace

bool glob_matches(std::string_view glob, std::string_view path) {
    std::string below;
    if (glob.ends_with('/')) glob = below.append(glob).append("**");
    if (glob.find('/') == std::string_view::npos) path = path.substr(path.rfind('/') + 1);  // or all of it
    if (glob.starts_with('/')) glob.remove_prefix(1);
    const std::vector<Step> steps = Compiler(glob).compile();
    Places places(steps);
    for (std::size_t at = 0; at < path.size();) {
        const unsigned length = decode(path, at).length;
        places.move(path.substr(at, length));
        at += length;
    }
    return places.at_end();
}

}  // namespace locus
