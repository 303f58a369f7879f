// For programs: one JSON object a line. The keys are a promise; docs/output.md holds it.
#include <cmath>
#include <nlohmann/json.hpp>

#include "common/languages.h"
#include "common/utf8.h"
#include "query/printer.h"

namespace locus {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;

std::string base64(std::string_view bytes) {
    constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            out += i + k > bytes.size() ? '=' : kDigits[group >> (18 - 6 * k) & 63];
    }
    return out;
}

/// A string key always holds a string; bytes that are none stand beside it.
void put_bytes(Json& object, const std::string& key, const std::string& bytes) {
    object[key] = replace_invalid(bytes);
    if (!is_valid_utf8(bytes)) object[key + "_bytes"] = base64(bytes);
}

void put_span(Json& object, Span source) {
    object["offset"] = source.begin;
    object["length"] = source.size();
}

Json excerpt_json(const Hit& hit) {
    Json excerpt;
    put_span(excerpt, hit.excerpt.source);
    excerpt["line"] = hit.excerpt.line;
    excerpt["column"] = hit.excerpt.column;
    put_bytes(excerpt, "text", hit.excerpt.text);
    put_bytes(excerpt, "citation", hit.excerpt.citation);
    return excerpt;
}

Json sources_json(const std::vector<OtherSource>& sources) {
    Json list = Json::array();
    for (const OtherSource& source : sources) {
        Json object;
        put_bytes(object, "path", source.path);
        put_span(object, source.place.source);
        object["line"] = source.place.line;
        object["similarity"] = std::round(source.similarity * 100) / 100;
        object["state"] = std::string(name_of(source.state));
        put_bytes(object, "citation", source.place.citation);
        list.push_back(std::move(object));
    }
    return list;
}

class JsonlPrinter : public Printer {
  public:
    explicit JsonlPrinter(Output& out) : out_(out) {}

    void begin(const std::string& id, const std::string&) override { id_ = id; }

    void hit(const Hit& hit) override {
        Json object = head("hit");
        object["rank"] = hit.rank;
        object["score"] = std::round(hit.score * 1e6) / 1e6;
        put_bytes(object, "path", hit.path);
        object["line"] = hit.passage.line;
        object["column"] = hit.passage.column;
        put_span(object, hit.passage.source);
        put_bytes(object, "text", hit.passage.text);
        object["title"] = hit.title;
        object["language"] = std::string(language_code(hit.language));
        object["page"] = hit.page == 0 ? Json(nullptr) : Json(hit.page);
        object["excerpt"] = excerpt_json(hit);
        object["matches"] = Json::array();
        for (const Hit::Marked& match : hit.matches) {
            Json marked;
            put_span(marked, match.source);
            put_bytes(marked, "term", match.term);
            object["matches"].push_back(std::move(marked));
        }
        object["state"] = std::string(name_of(hit.state));
        put_bytes(object, "citation", hit.passage.citation);
        object["compared"] = hit.sources.compared;
        object["paragraph"] = nullptr;
        if (hit.sources.compared) put_span(object["paragraph"] = Json::object(), hit.sources.paragraph);
        object["sources"] = hit.sources.files;
        object["copies"] = sources_json(hit.sources.copies);
        object["similar"] = sources_json(hit.sources.similar);
        object["boilerplate"] = hit.boilerplate;
        object["generation"] = hit.generation;
        write(object);
    }

    void end(std::uint64_t hits) override {
        if (hits == 0 && !id_.empty()) write(head("none"));
    }

  private:
    Json head(const char* type) const {
        Json object;
        object["type"] = type;
        object["schema"] = kSchema;
        if (!id_.empty()) object["query"] = replace_invalid(id_);
        return object;
    }

    void write(const Json& object) { out_.write(object.dump() + "\n"); }

    Output& out_;
    std::string id_;
};

}  // namespace

void print_json_failure(Output& out, const std::string& message, const std::string& hint) {
    Json object;
    object["type"] = "error";
    object["schema"] = kSchema;
    object["message"] = replace_invalid(message);
    object["hint"] = replace_invalid(hint);
    out.write(object.dump() + "\n");
}

std::unique_ptr<Printer> make_jsonl_printer(Output& out, const PrintStyle&) {
    return std::make_unique<JsonlPrinter>(out);
}

}  // namespace locus
