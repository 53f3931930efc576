package main

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"k8s.io/apimachinery/pkg/api/apitesting/fuzzer"
	metafuzzer "k8s.io/apimachinery/pkg/apis/meta/fuzzer"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/apimachinery/pkg/runtime/serializer/protobuf"
	"k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/randfill"
)

// Writes a random object of every kind that client-go knows, in three forms.
func encode(_ context.Context, args []string) error {
	folder := args[0]
	seed, err := strconv.ParseInt(args[1], 10, 64)
	if err != nil {
		return err
	}
	s := scheme.Scheme
	random := fuzzer.FuzzerFor(fuzzer.MergeFuzzerFuncs(metafuzzer.Funcs, rawFuncs),
		rand.NewSource(seed), serializer.NewCodecFactory(s))
	forms := map[string]runtime.Serializer{
		"pb":   protobuf.NewSerializer(s, s),
		"json": json.NewSerializerWithOptions(json.DefaultMetaFactory, s, s, json.SerializerOptions{}),
		"yaml": json.NewSerializerWithOptions(json.DefaultMetaFactory, s, s,
			json.SerializerOptions{Yaml: true}),
	}
	for gvk := range s.AllKnownTypes() {
		if gvk.Version == runtime.APIVersionInternal || isOption(gvk) {
			continue
		}
		o, err := s.New(gvk)
		if err != nil {
			return err
		}
		random.Fill(o)
		o.GetObjectKind().SetGroupVersionKind(gvk)
		// Each form forgets what it cannot say (protobuf empty lists, JSON empty bytes): what comes
		// back from both is what all can say.
		for _, form := range []string{"pb", "json"} {
			text, err := runtime.Encode(forms[form], o)
			if err != nil {
				return fmt.Errorf("%v: %w", gvk, err)
			}
			if o, err = runtime.Decode(forms[form], text); err != nil {
				return fmt.Errorf("%v: %w", gvk, err)
			}
		}
		group := gvk.Group
		if group == "" {
			group = "core"
		}
		for form, written := range forms {
			text, err := runtime.Encode(written, o)
			if err != nil {
				return fmt.Errorf("%v: %w", gvk, err)
			}
			name := strings.Join([]string{group, gvk.Version, gvk.Kind, form}, ".")
			if err := os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// Raw JSON is kept as bytes by upstream, as a value here: one text that says the same in both.
func rawFuncs(serializer.CodecFactory) []any {
	return []any{func(r *runtime.RawExtension, _ randfill.Continue) {
		*r = runtime.RawExtension{Raw: []byte(`{"apiVersion":"v1","kind":"K","n":[1,null]}`)}
	}}
}

// Kinds of meta/v1 are in every group, and one type; lists are their items.
func isOption(gvk schema.GroupVersionKind) bool {
	common := scheme.Scheme.Recognizes(schema.GroupVersionKind{Version: "v1", Kind: gvk.Kind})
	return gvk.Group != "" && common && strings.HasSuffix(gvk.Kind, "Options") ||
		gvk.Kind == "WatchEvent" || strings.HasSuffix(gvk.Kind, "List")
}
