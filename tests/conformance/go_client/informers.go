package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/wait"
	clientinformers "k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
)

// What an informer's handlers were told.
type seen struct {
	mutex                   sync.Mutex
	added, updated, deleted int
}

func (s *seen) handler() cache.ResourceEventHandlerFuncs {
	count := func(n *int) {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		*n++
	}
	return cache.ResourceEventHandlerFuncs{
		AddFunc:    func(any) { count(&s.added) },
		UpdateFunc: func(_, _ any) { count(&s.updated) },
		DeleteFunc: func(any) { count(&s.deleted) },
	}
}

func (s *seen) reach(ctx context.Context, what string, added, updated, deleted int) error {
	err := wait.PollUntilContextTimeout(ctx, 20*time.Millisecond, 10*time.Second, true,
		func(context.Context) (bool, error) {
			s.mutex.Lock()
			defer s.mutex.Unlock()
			return s.added == added && s.updated >= updated && s.deleted == deleted, nil
		})
	if err != nil {
		return fmt.Errorf("%s: %d added, %d updated, %d deleted; wanted %d, %d, %d", what, s.added,
			s.updated, s.deleted, added, updated, deleted)
	}
	return nil
}

func template() corev1.PodTemplateSpec {
	grace := int64(5)
	return corev1.PodTemplateSpec{
		ObjectMeta: metav1.ObjectMeta{Labels: map[string]string{"app": "x"},
			Annotations: map[string]string{"a/b": "é, line\nline"}},
		Spec: corev1.PodSpec{
			TerminationGracePeriodSeconds: &grace,
			Containers: []corev1.Container{{
				Name: "c", Image: "busybox", Command: []string{"sleep", "1"},
				Env: []corev1.EnvVar{{Name: "E", Value: "1\n2"}},
				Resources: corev1.ResourceRequirements{Requests: corev1.ResourceList{
					"cpu": resource.MustParse("1500m"), "memory": resource.MustParse("64Mi")}},
			}},
		},
	}
}

// own leaves out what every namespace has.
func own(o *metav1.ListOptions) { o.FieldSelector = "metadata.name!=kube-root-ca.crt" }

func informers(ctx context.Context, args []string) error {
	c, err := config()
	if err != nil {
		return err
	}
	form, ns := args[0], args[1]
	if form == "protobuf" {
		c.ContentType = "application/vnd.kubernetes.protobuf"
		c.AcceptContentTypes = c.ContentType
	} else {
		c.ContentType = "application/json"
	}
	client := kubernetes.NewForConfigOrDie(c)
	if _, err := client.CoreV1().Namespaces().Create(ctx, &corev1.Namespace{
		ObjectMeta: metav1.ObjectMeta{Name: ns}}, metav1.CreateOptions{}); err != nil {
		return err
	}
	factory := clientinformers.NewSharedInformerFactoryWithOptions(client, 0,
		clientinformers.WithNamespace(ns), clientinformers.WithTweakListOptions(own))
	var maps, deployments seen
	configMaps := client.CoreV1().ConfigMaps(ns)
	create := func(i int) error {
		_, err := configMaps.Create(ctx, &corev1.ConfigMap{
			ObjectMeta: metav1.ObjectMeta{Name: fmt.Sprintf("c%d", i)},
			Data:       map[string]string{"n": fmt.Sprint(i)},
			BinaryData: map[string][]byte{"b": {0, 1, 255}},
		}, metav1.CreateOptions{})
		return err
	}
	const before, after = 20, 10
	for i := 0; i < before; i++ {
		if err := create(i); err != nil {
			return err
		}
	}
	lister := factory.Core().V1().ConfigMaps().Lister()
	factory.Core().V1().ConfigMaps().Informer().AddEventHandler(maps.handler())
	factory.Apps().V1().Deployments().Informer().AddEventHandler(deployments.handler())
	factory.Core().V1().Pods().Informer()
	factory.Core().V1().Nodes().Informer()
	factory.Discovery().V1().EndpointSlices().Informer()
	factory.Start(ctx.Done())
	for what, synced := range factory.WaitForCacheSync(ctx.Done()) {
		if !synced {
			return fmt.Errorf("no sync of %v", what)
		}
	}
	if err := maps.reach(ctx, "first list", before, 0, 0); err != nil {
		return err
	}
	for i := before; i < before+after; i++ {
		if err := create(i); err != nil {
			return err
		}
	}
	d, err := client.AppsV1().Deployments(ns).Create(ctx, &appsv1.Deployment{
		ObjectMeta: metav1.ObjectMeta{Name: "d"},
		Spec: appsv1.DeploymentSpec{
			Selector: &metav1.LabelSelector{MatchLabels: map[string]string{"app": "x"}},
			Template: template(),
		}}, metav1.CreateOptions{})
	if err != nil {
		return err
	}
	d.Labels = map[string]string{"changed": "yes"}
	if _, err = client.AppsV1().Deployments(ns).Update(ctx, d, metav1.UpdateOptions{}); err != nil {
		return err
	}
	first, err := lister.ConfigMaps(ns).Get("c0")
	if err != nil {
		return err
	}
	if first.Data["n"] != "0" || string(first.BinaryData["b"]) != "\x00\x01\xff" {
		return fmt.Errorf("c0 came as %v", first)
	}
	changed := first.DeepCopy()
	changed.Data["n"] = "new"
	if _, err = configMaps.Update(ctx, changed, metav1.UpdateOptions{}); err != nil {
		return err
	}
	zero := int64(0)
	if err := configMaps.Delete(ctx, "c1", metav1.DeleteOptions{GracePeriodSeconds: &zero}); err != nil {
		return err
	}
	if err := maps.reach(ctx, "changes", before+after, 1, 1); err != nil {
		return err
	}
	if err := deployments.reach(ctx, "deployments", 1, 1, 0); err != nil {
		return err
	}
	seenTemplate := factory.Apps().V1().Deployments().Lister()
	kept, err := seenTemplate.Deployments(ns).Get("d")
	if err != nil {
		return err
	}
	quantity := kept.Spec.Template.Spec.Containers[0].Resources.Requests["cpu"]
	if quantity.String() != "1500m" || kept.Spec.Template.Annotations["a/b"] != "é, line\nline" {
		return fmt.Errorf("the template came as %v", kept.Spec.Template)
	}
	return configMaps.DeleteCollection(ctx, metav1.DeleteOptions{}, metav1.ListOptions{})
}
