#include <cstdio>

#include "base/version.h"

int main() {
  printf("kedge %s\n", base::version());
  return 0;
}
