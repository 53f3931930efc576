#include "kube/protobuf.h"

#include <gtest/gtest.h>

#include "base/strings.h"
#include "kube/schema.h"
#include "kube/schema_table.h"

namespace kedge::kube {
namespace {

uint16_t type_index(std::string_view definition) {
  const int found = schema::find_type(definition);
  EXPECT_GE(found, 0) << definition;
  return static_cast<uint16_t>(std::max(found, 0));
}
uint16_t core(const char* kind) { return type_index(std::string("io.k8s.api.core.v1.") + kind); }
uint16_t meta(const char* kind) {
  return type_index(std::string("io.k8s.apimachinery.pkg.apis.meta.v1.") + kind);
}

std::string encoded(uint16_t type, std::string_view json) {
  Result<JsonDoc> doc = JsonDoc::parse(json);
  EXPECT_TRUE(doc.ok());
  std::string out;
  const Status s = encode_message(type, doc->root(), out);
  return s.ok() ? hex_encode(out) : "error: " + s.error().message();
}

std::string decoded(uint16_t type, std::string_view hex) {
  const std::optional<std::string> raw = hex_decode(hex);
  EXPECT_TRUE(raw.has_value());
  const Result<JsonDoc> doc = decode_message(type, raw.value_or(""));
  return doc.ok() ? doc->root().print() : "error: " + doc.error().message();
}

TEST(Protobuf, WritesWhatUpstreamWrites) {
  EXPECT_EQ(encoded(meta("Preconditions"), R"({"uid":"u"})"), "0a0175");
  EXPECT_EQ(encoded(meta("OwnerReference"),
                    R"({"apiVersion":"v1","kind":"Pod","name":"a","uid":"u","controller":false})"),
            "0a03506f641a0161220175"
            "2a0276313000");
  EXPECT_EQ(encoded(core("LocalObjectReference"), "{}"), "0a00");
  EXPECT_EQ(encoded(core("ResourceRequirements"), R"({"limits":{"memory":"1Mi","cpu":"500m"}})"),
            "0a0d0a0363707512060a043530306d"
            "0a0f0a066d656d6f727912050a03314d69");
}

TEST(Protobuf, ReadsPackedRepeatedAndUnknownFields) {
  const uint16_t context = core("PodSecurityContext");
  EXPECT_EQ(decoded(context, "20012002"), R"({"supplementalGroups":[1,2]})");
  EXPECT_EQ(decoded(context, "2203010203"), R"({"supplementalGroups":[1,2,3]})");
  // Field 200 as a group, a varint and bytes.
  EXPECT_EQ(decoded(context,
                    "c30c0801c40cc00c05c20c0141"
                    "1007"),
            R"({"runAsUser":7})");
}

TEST(Protobuf, MergesWhatComesTwice) {
  const uint16_t pod = core("Pod");
  EXPECT_EQ(decoded(pod,
                    "0a030a01610a06120162"
                    "0a0163"),
            R"({"metadata":{"name":"c","generateName":"b"}})");
  // Maps: by key, the last entry counts.
  EXPECT_EQ(decoded(pod,
                    "0a085a060a0162120131"
                    "0a085a060a0161120132"
                    "0a085a060a0162120133"),
            R"({"metadata":{"labels":{"a":"2","b":"3"}}})");
}

TEST(Protobuf, RefusesInUpstreamsWords) {
  const uint16_t pod = core("Pod");
  EXPECT_EQ(decoded(pod, "0a05"), "error: unexpected EOF");
  EXPECT_EQ(decoded(pod, "00"), "error: proto: Pod: illegal tag 0 (wire type 0)");
  EXPECT_EQ(decoded(pod, "0c"), "error: proto: Pod: wiretype end group for non-group");
  EXPECT_EQ(decoded(pod, "0801"), "error: proto: wrong wireType = 0 for field ObjectMeta");
  EXPECT_EQ(decoded(pod, "0a022801"), "error: proto: wrong wireType = 0 for field UID");
  EXPECT_EQ(decoded(pod, "ffffffffffffffffffff01"), "error: proto: integer overflow");
  EXPECT_EQ(decoded(pod, "0affffffffffffffffff01"),
            "error: proto: negative length found during unmarshaling");
  EXPECT_EQ(decoded(pod, "4f"), "error: proto: illegal wireType 7");
}

TEST(Protobuf, TextThatIsNoUtf8IsReplaced) {
  EXPECT_EQ(decoded(core("LocalObjectReference"), "0a0361ff62"),
            "{\"name\":\"a\xEF\xBF\xBD"
            "b\"}");
}

TEST(Protobuf, BoundsDepthAndValues) {
  const uint16_t schema =
      type_index("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps");
  std::string nested;  // not: {not: {...}}, field 28
  for (int i = 0; i < 600; ++i) {
    std::string outer;
    append_field_head(outer, 28, nested.size());
    nested = outer + nested;
  }
  Result<JsonDoc> doc = decode_message(schema, nested);
  ASSERT_FALSE(doc.ok());
  EXPECT_EQ(doc.error().message(), "exceeded max depth");
  std::string many;
  append_field_head(many, 4, 1'100'000);
  many.append(1'100'000, '\1');
  doc = decode_message(core("PodSecurityContext"), many);
  ASSERT_FALSE(doc.ok());
  EXPECT_EQ(doc.error().message(), "proto: more than 1000000 values in one document");
}

TEST(Protobuf, Envelope) {
  Result<JsonDoc> doc = JsonDoc::parse(R"({"kind":"Pod","apiVersion":"v1","metadata":{}})");
  std::string out = "before";
  ASSERT_TRUE(encode_protobuf(core("Pod"), doc->root(), out).ok());
  ASSERT_TRUE(out.starts_with("beforek8s"));
  const Result<ProtobufEnvelope> read = read_envelope(std::string_view(out).substr(6));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->kind, "Pod");
  EXPECT_EQ(read->api_version, "v1");
  std::string message;
  ASSERT_TRUE(encode_message(core("Pod"), doc->root(), message).ok());
  EXPECT_EQ(read->raw, message);
  EXPECT_EQ(out, "before" + envelope_head("v1", "Pod", message.size()) + message + envelope_tail());

  EXPECT_EQ(read_envelope("").error().message(), "empty data");
  EXPECT_EQ(read_envelope(kProtobufMagic).error().message(), "empty body");
  EXPECT_EQ(read_envelope("{}").error().message(),
            "provided data does not appear to be a protobuf message, expected prefix "
            "[107 56 115 0]");
  EXPECT_EQ(read_envelope(std::string(kProtobufMagic) + "\x0a\x01\x0a").error().message(),
            "unexpected EOF");
}

TEST(Protobuf, TableHasNoForm) {
  EXPECT_FALSE(has_protobuf(meta("Table")));
  EXPECT_TRUE(has_protobuf(meta("Status")));
  EXPECT_TRUE(has_protobuf(core("Pod")));
}

TEST(Protobuf, EncodingRefusesWrongTypes) {
  EXPECT_EQ(encoded(core("Pod"), R"({"metadata":[]})"),
            "error: protobuf: an object expected, not array");
  EXPECT_EQ(encoded(core("Pod"), R"({"metadata":{"generation":"x"}})"),
            "error: protobuf: a whole number expected, not string");
}

// Random documents of every type of the tables go to protobuf and back.
class RandomValues {
 public:
  RandomValues(JsonDoc& doc, uint64_t seed) : doc_(doc), state_(seed * 2 + 1) {}

  Json object(const schema::Type& t, int depth) {
    Json out = doc_.make_object();
    fill(t, depth, out);
    return out;
  }

 private:
  uint64_t next(uint64_t below) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % below;
  }
  void fill(const schema::Type& t, int depth, Json out) {
    for (const schema::Field& f : schema::fields(t)) {
      const schema::Shape& s = schema::shape(f.shape);
      if (f.number == 0) continue;
      if ((f.flags & schema::kFieldEmbedded) != 0) {
        fill(schema::type(s.ref), depth, out);
      } else if (next(3) != 0) {
        const Json v = value(s, depth - 1);
        if (v.valid()) out.set(schema::text(f.name), v);
      }
    }
  }
  std::string word() {
    static constexpr std::string_view kWords[] = {"", "a", "hello", "\xC3\xA9t\xC3\xA9", "x\ny"};
    std::string out(kWords[next(5)]);
    if (next(8) == 0) out += std::string(next(300), 'z');
    return out;
  }
  int64_t whole() { return next(4) == 0 ? -static_cast<int64_t>(next(9)) : int64_t(next(1 << 30)); }
  Json value(const schema::Shape& s, int depth);

  JsonDoc& doc_;
  uint64_t state_;
};

Json RandomValues::value(const schema::Shape& s, int depth) {
  using schema::ShapeKind;
  static constexpr std::string_view kQuantities[] = {"0", "1", "500m", "1Mi", "12e6", "1.5Gi"};
  if (depth <= 0 && s.kind >= ShapeKind::kSchemaOrArray) return {};
  switch (s.kind) {
    case ShapeKind::kString:
      return doc_.make_string(word());
    case ShapeKind::kBool:
      return doc_.make_bool(next(2) == 0);
    case ShapeKind::kInt32:
      return doc_.make_integer(static_cast<int32_t>(whole()));
    case ShapeKind::kInt64:
      return doc_.make_integer(whole() * 4294967296);
    case ShapeKind::kFloat64:
      return doc_.make_number(next(2) == 0 ? "1.5" : "1e+30");
    case ShapeKind::kBytes:
      return doc_.make_string(base64_encode(word()));
    case ShapeKind::kTime:
      return doc_.make_string("2001-02-03T04:05:06Z");
    case ShapeKind::kMicroTime:
      return doc_.make_string("1969-02-03T04:05:06.123456Z");
    case ShapeKind::kQuantity:
      return doc_.make_string(kQuantities[next(6)]);
    case ShapeKind::kIntOrString:
      return next(2) == 0 ? doc_.make_string("50%") : doc_.make_integer(int64_t(next(100)));
    case ShapeKind::kRaw:
    case ShapeKind::kJson:
    case ShapeKind::kFieldsV1: {
      const Json v = doc_.make_object();
      if (next(2) == 0) v.set_string("f:x", word());
      return v;
    }
    case ShapeKind::kSchemaOrBool:
      if (next(2) == 0) return doc_.make_bool(next(2) == 0);
      return object(schema::type(s.ref), depth);
    case ShapeKind::kSchemaOrArray:
    case ShapeKind::kSchemaOrStrings:
    case ShapeKind::kStruct:
      return object(schema::type(s.ref), depth);
    case ShapeKind::kList: {
      const Json v = doc_.make_array();
      for (uint64_t n = next(3); n > 0; --n) {
        if (const Json e = value(schema::shape(s.ref), depth - 1)) v.append(e);
      }
      return v;
    }
    case ShapeKind::kMap: {
      const Json v = doc_.make_object();
      for (uint64_t n = next(3); n > 0; --n) {
        if (const Json e = value(schema::shape(s.ref), depth - 1)) v.set(word(), e);
      }
      return v;
    }
    default:
      return {};
  }
}

TEST(Protobuf, EveryTypeComesBack) {
  for (uint16_t i = 0; i < schema::type_count(); ++i) {
    if (!has_protobuf(i)) continue;
    const std::string name = schema::definition_name(schema::type(i));
    for (uint64_t seed = 0; seed < 12; ++seed) {
      JsonDoc doc;
      doc.set_root(RandomValues(doc, seed * 1000 + i).object(schema::type(i), 5));
      ASSERT_TRUE(decode_shape_of(name, doc.root(), nullptr).ok()) << doc.root().print();
      std::string message, again;
      const Status written = encode_message(i, doc.root(), message);
      ASSERT_TRUE(written.ok()) << name << ": " << written.error().message();
      Result<JsonDoc> read = decode_message(i, message);
      ASSERT_TRUE(read.ok()) << name << ": " << read.error().message();
      ASSERT_TRUE(decode_shape_of(name, read->root(), nullptr).ok()) << name;
      ASSERT_TRUE(json_equal(doc.root(), read->root()))
          << name << ": " << doc.root().print() << "\nbecame " << read->root().print();
      ASSERT_TRUE(encode_message(i, read->root(), again).ok());
      ASSERT_EQ(hex_encode(again), hex_encode(message)) << name;
    }
  }
}

}  // namespace
}  // namespace kedge::kube
