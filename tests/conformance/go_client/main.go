// A client on k8s.io/client-go, as controllers use it: go_client SCENARIO [ARGUMENTS].
//
//	informers json|protobuf NAMESPACE   shared informers follow creates, updates and deletions
//	dynamic NAMESPACE                   the dynamic client, its informer, paging
//	election NAMESPACE                  two candidates for one Lease
//	encode FOLDER SEED                  random objects of every kind as NAME.json, .yaml and .pb
//
// KUBECONFIG names the server. Exit status 1 and the reason on stderr where it is not as Kubernetes.
package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
)

var scenarios = map[string]func(context.Context, []string) error{
	"apply":     apply,
	"informers": informers,
	"dynamic":   dynamicClient,
	"election":  election,
	"encode":    encode,
}

func config() (*rest.Config, error) {
	c, err := clientcmd.BuildConfigFromFlags("", os.Getenv("KUBECONFIG"))
	if err == nil {
		c.QPS, c.Burst = 1000, 1000
	}
	return c, err
}

func main() {
	if len(os.Args) < 3 || scenarios[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: go_client apply|informers|dynamic|election|encode ARGUMENTS")
		os.Exit(2)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()
	if err := scenarios[os.Args[1]](ctx, os.Args[2:]); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}
