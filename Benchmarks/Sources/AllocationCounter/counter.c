// Counts what a process allocates, from outside it: the harness compiles this file into a shared
// library, loads it into a server with LD_PRELOAD and reads the totals from a file that the two
// share. It needs glibc, whose allocator can be called by its inner names: looking the outer ones
// up with dlsym would itself allocate.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

struct totals {
  uint64_t allocations;
  uint64_t bytes;
};

// What is allocated before the constructor ran is counted here, where nobody reads it.
static struct totals before_start;
static struct totals *totals = &before_start;

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("HAZEL_ALLOCATION_TOTALS");
  if (path == NULL) {
    return;
  }
  int file = open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) {
    return;
  }
  if (ftruncate(file, sizeof *totals) == 0) {
    void *shared =
        mmap(NULL, sizeof *totals, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (shared != MAP_FAILED) {
      totals = shared;
    }
  }
  close(file);
}

static void count(size_t size) {
  __atomic_add_fetch(&totals->allocations, 1, __ATOMIC_RELAXED);
  __atomic_add_fetch(&totals->bytes, size, __ATOMIC_RELAXED);
}

void *malloc(size_t size) {
  count(size);
  return __libc_malloc(size);
}

void *calloc(size_t members, size_t size) {
  count(members * size);
  return __libc_calloc(members, size);
}

void *realloc(void *memory, size_t size) {
  count(size);
  return __libc_realloc(memory, size);
}

void *memalign(size_t alignment, size_t size) {
  count(size);
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count(size);
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  count(size);
  void *result = __libc_memalign(alignment, size);
  if (result == NULL) {
    return ENOMEM;
  }
  *memory = result;
  return 0;
}
