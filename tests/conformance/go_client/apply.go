package main

import (
	"context"
	"fmt"

	autoscalingv1 "k8s.io/api/autoscaling/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	appsapply "k8s.io/client-go/applyconfigurations/apps/v1"
	autoscalingapply "k8s.io/client-go/applyconfigurations/autoscaling/v1"
	coreapply "k8s.io/client-go/applyconfigurations/core/v1"
	metaapply "k8s.io/client-go/applyconfigurations/meta/v1"
	"k8s.io/client-go/kubernetes"
)

// apply: typed server-side apply of two managers: conflict, force, removal, extraction, scale.
func apply(ctx context.Context, args []string) error {
	c, err := config()
	if err != nil {
		return err
	}
	ns := args[0]
	client := kubernetes.NewForConfigOrDie(c)
	if _, err := client.CoreV1().Namespaces().Create(ctx,
		&corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: ns}}, metav1.CreateOptions{}); err != nil {
		return err
	}
	maps := client.CoreV1().ConfigMaps(ns)
	one := metav1.ApplyOptions{FieldManager: "one"}
	two := metav1.ApplyOptions{FieldManager: "two"}
	made, err := maps.Apply(ctx, coreapply.ConfigMap("m", ns).WithData(map[string]string{"a": "1", "b": "1"}), one)
	if err != nil {
		return err
	}
	extracted, err := coreapply.ExtractConfigMap(made, "one")
	if err != nil || len(extracted.Data) != 2 {
		return fmt.Errorf("extracted %v, %v", extracted, err)
	}
	theirs := coreapply.ConfigMap("m", ns).WithData(map[string]string{"b": "2", "c": "2"})
	if _, err := maps.Apply(ctx, theirs, two); !apierrors.IsConflict(err) {
		return fmt.Errorf("taking a field without force gives %v", err)
	}
	two.Force = true
	if made, err = maps.Apply(ctx, theirs, two); err != nil || made.Data["b"] != "2" {
		return fmt.Errorf("forced: %v, %v", made, err)
	}
	// What an applier owned alone and leaves out goes.
	if made, err = maps.Apply(ctx, coreapply.ConfigMap("m", ns), one); err != nil ||
		fmt.Sprint(made.Data) != "map[b:2 c:2]" {
		return fmt.Errorf("left out: %v, %v", made.Data, err)
	}
	return applyScale(ctx, client, ns)
}

func applyScale(ctx context.Context, client kubernetes.Interface, ns string) error {
	labels := map[string]string{"app": "d"}
	sets := client.AppsV1().Deployments(ns)
	deployment := appsapply.Deployment("d", ns).WithSpec(appsapply.DeploymentSpec().WithReplicas(2).
		WithSelector(metaapply.LabelSelector().WithMatchLabels(labels)).
		WithTemplate(coreapply.PodTemplateSpec().WithLabels(labels).WithSpec(coreapply.PodSpec().
			WithContainers(coreapply.Container().WithName("c").WithImage("i")))))
	if _, err := sets.Apply(ctx, deployment, metav1.ApplyOptions{FieldManager: "one"}); err != nil {
		return err
	}
	scale := func(manager string, replicas int32, force bool) (*autoscalingv1.Scale, error) {
		return sets.ApplyScale(ctx, "d", autoscalingapply.Scale().WithName("d").WithNamespace(ns).
			WithSpec(autoscalingapply.ScaleSpec().WithReplicas(replicas)),
			metav1.ApplyOptions{FieldManager: manager, Force: force})
	}
	if _, err := scale("two", 5, false); !apierrors.IsConflict(err) {
		return fmt.Errorf("scaling what somebody manages gives %v", err)
	}
	if got, err := scale("two", 5, true); err != nil || got.Spec.Replicas != 5 {
		return fmt.Errorf("scaled: %v, %v", got, err)
	}
	if _, err := sets.Apply(ctx, deployment, metav1.ApplyOptions{FieldManager: "one"}); !apierrors.IsConflict(err) {
		return fmt.Errorf("the object's applier takes the replicas back: %v", err)
	}
	return nil
}
