#include <cstdio>

#include "base/version.h"

int main() {
  printf("kedge %s\n", kedge::version());
  return 0;
}
