// NodeGraph: which node needs which objects, by the pods that are bound to it
// (plugin/pkg/auth/authorizer/node/graph.go).
//
//     node <- pod <- secret, configmap, serviceaccount, resourceclaim, pvc <- pv <- secret
//     node <- volumeattachment, resourceslice
//
// Each object that pods refer to knows how many pods of each node do, so that a question is one
// look-up (two by way of a volume). Follows the cache when asked. Loop thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cache/cache.h"
#include "kube/kinds.h"
#include "policy/follower.h"

namespace kedge::policy {

class NodeGraph final : private Follower::Reader {
 public:
  // What a question is about; the character is the first of its keys.
  enum class Type : char {
    kPod = 'p',
    kSecret = 's',
    kConfigMap = 'm',
    kClaim = 'c',
    kServiceAccount = 'a',
    kResourceClaim = 'r',
    kVolume = 'v',
    kAttachment = 't',
    kSlice = 'l',
  };

  // REQUIRES: both outlive it.
  NodeGraph(const kube::Kinds& kinds, cache::Cache& cache);

  // Whether the object (which need not exist) belongs to what the node runs.
  bool related(std::string_view node, Type type, std::string_view ns, std::string_view name);

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  template <class T>
  using ByText = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
  using NodeId = uint32_t;
  struct Use {
    NodeId node;
    uint32_t pods;
  };
  using Users = ByText<std::vector<Use>>;
  struct Pod {
    NodeId node;
    std::string uid;
    std::vector<Users::value_type*> uses;
  };
  struct Volume {
    std::string claim;                 // key in users_
    std::vector<std::string> secrets;  // keys in volumes_of_secret_
  };

  void clear() override;
  void put(const kube::ObjectRef& object) override;
  void drop(const kube::ObjectRef& object) override;

  NodeId node_id(std::string_view name);
  void put_pod(const kube::Object& object);
  void drop_pod(std::string_view key);
  void add_uses(Pod& pod, const kube::Object& object, kube::Json root);
  void put_volume(const kube::Object& object);
  void drop_volume(std::string_view name);
  void put_direct(Type type, const kube::Object& object);
  bool used_by(NodeId node, std::string_view key) const;

  kube::ResourceId pods_id_, volumes_id_, attachments_id_, slices_id_;
  size_t node_name_field_;  // of pods
  ByText<NodeId> nodes_;
  Users users_;
  ByText<Pod> pods_;        // by "namespace/name"
  ByText<Volume> volumes_;  // by name
  ByText<std::vector<std::string>> volumes_of_secret_;
  ByText<NodeId> direct_;  // attachments and slices
  Follower follower_;
};

}  // namespace kedge::policy
