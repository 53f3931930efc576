package main

import (
	"context"
	"fmt"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/leaderelection"
	"k8s.io/client-go/tools/leaderelection/resourcelock"
)

// A candidate that says on `leads` when it leads.
func candidate(ctx context.Context, client kubernetes.Interface, ns, name string,
	leads chan<- string) {
	leaderelection.RunOrDie(ctx, leaderelection.LeaderElectionConfig{
		Lock: &resourcelock.LeaseLock{
			LeaseMeta:  metav1.ObjectMeta{Namespace: ns, Name: "leader"},
			Client:     client.CoordinationV1(),
			LockConfig: resourcelock.ResourceLockConfig{Identity: name},
		},
		LeaseDuration: 4 * time.Second, RenewDeadline: 2 * time.Second,
		RetryPeriod: 200 * time.Millisecond, ReleaseOnCancel: true,
		Callbacks: leaderelection.LeaderCallbacks{
			OnStartedLeading: func(context.Context) { leads <- name },
			OnStoppedLeading: func() {},
		},
	})
}

func election(ctx context.Context, args []string) error {
	c, err := config()
	if err != nil {
		return err
	}
	ns := args[0]
	c.ContentType = "application/vnd.kubernetes.protobuf"
	client := kubernetes.NewForConfigOrDie(c)
	if _, err := client.CoreV1().Namespaces().Create(ctx, &corev1.Namespace{
		ObjectMeta: metav1.ObjectMeta{Name: ns}}, metav1.CreateOptions{}); err != nil {
		return err
	}
	leads := make(chan string, 2)
	wait := func(name string) error {
		select {
		case leader := <-leads:
			if leader != name {
				return fmt.Errorf("%s leads, not %s", leader, name)
			}
			return nil
		case <-time.After(10 * time.Second):
			return fmt.Errorf("%s does not lead", name)
		}
	}
	first, resign := context.WithCancel(ctx)
	go candidate(first, client, ns, "first", leads)
	if err := wait("first"); err != nil {
		return err
	}
	go candidate(ctx, client, ns, "second", leads)
	select {
	case leader := <-leads:
		return fmt.Errorf("%s leads while the first does", leader)
	case <-time.After(time.Second):
	}
	resign()
	if err := wait("second"); err != nil {
		return err
	}
	lease, err := client.CoordinationV1().Leases(ns).Get(ctx, "leader", metav1.GetOptions{})
	if err != nil {
		return err
	}
	if *lease.Spec.HolderIdentity != "second" || *lease.Spec.LeaseTransitions < 1 {
		return fmt.Errorf("the lease is %v", lease.Spec)
	}
	return nil
}
