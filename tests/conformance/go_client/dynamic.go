package main

import (
	"context"
	"fmt"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/dynamic/dynamicinformer"
)

var (
	namespaces = schema.GroupVersionResource{Version: "v1", Resource: "namespaces"}
	configMaps = schema.GroupVersionResource{Version: "v1", Resource: "configmaps"}
)

func unstructuredOf(kind, ns, name string, data map[string]any) *unstructured.Unstructured {
	o := &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "v1", "kind": kind,
		"metadata": map[string]any{"name": name},
	}}
	if ns != "" {
		o.SetNamespace(ns)
	}
	if data != nil {
		o.Object["data"] = data
	}
	return o
}

func dynamicClient(ctx context.Context, args []string) error {
	c, err := config()
	if err != nil {
		return err
	}
	ns := args[0]
	client := dynamic.NewForConfigOrDie(c)
	if _, err := client.Resource(namespaces).Create(ctx, unstructuredOf("Namespace", "", ns, nil),
		metav1.CreateOptions{}); err != nil {
		return err
	}
	maps := client.Resource(configMaps).Namespace(ns)
	factory := dynamicinformer.NewFilteredDynamicSharedInformerFactory(client, 0, ns, own)
	var events seen
	factory.ForResource(configMaps).Informer().AddEventHandler(events.handler())
	factory.Start(ctx.Done())
	factory.WaitForCacheSync(ctx.Done())
	const count = 7
	for i := 0; i < count; i++ {
		if _, err := maps.Create(ctx, unstructuredOf("ConfigMap", ns, fmt.Sprintf("m%d", i),
			map[string]any{"i": fmt.Sprint(i)}), metav1.CreateOptions{}); err != nil {
			return err
		}
	}
	if err := events.reach(ctx, "dynamic informer", count, 0, 0); err != nil {
		return err
	}
	found, pages := 0, 0
	options := metav1.ListOptions{Limit: 3}
	own(&options)
	for ; ; pages++ {
		page, err := maps.List(ctx, options)
		if err != nil {
			return err
		}
		found += len(page.Items)
		if options.Continue = page.GetContinue(); options.Continue == "" {
			break
		}
	}
	if found != count || pages != 2 {
		return fmt.Errorf("%d of %d objects in %d pages", found, count, pages+1)
	}
	patched, err := maps.Patch(ctx, "m0", types.MergePatchType, []byte(`{"data":{"i":null,"j":"1"}}`),
		metav1.PatchOptions{})
	if err != nil {
		return err
	}
	if data, _, _ := unstructured.NestedStringMap(patched.Object, "data"); len(data) != 1 ||
		data["j"] != "1" {
		return fmt.Errorf("patched to %v", data)
	}
	stale := patched.DeepCopy()
	stale.SetResourceVersion("1")
	if _, err := maps.Update(ctx, stale, metav1.UpdateOptions{}); !apierrors.IsConflict(err) {
		return fmt.Errorf("a stale update gives %v", err)
	}
	if err := maps.Delete(ctx, "m0", metav1.DeleteOptions{}); err != nil {
		return err
	}
	if _, err := maps.Get(ctx, "m0", metav1.GetOptions{}); !apierrors.IsNotFound(err) {
		return fmt.Errorf("reading what was deleted gives %v", err)
	}
	if err := events.reach(ctx, "changes", count, 1, 1); err != nil {
		return err
	}
	time.Sleep(50 * time.Millisecond)
	return events.reach(ctx, "no more changes", count, 1, 1)
}
