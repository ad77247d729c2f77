// Runs a program with stdout at /dev/null and prints: wall time and CPU time in microseconds, peak memory in KiB, exit status.
// It is small on purpose, because the peak memory of a child is at least that of its parent before exec.
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long microseconds(struct timeval t) { return t.tv_sec * 1000000L + t.tv_usec; }

int main(int count, char **arguments) {
  posix_spawn_file_actions_t actions;
  struct timespec from, to;
  struct rusage used;
  pid_t child;
  int status;
  if (count < 2) return 64;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  clock_gettime(CLOCK_MONOTONIC, &from);
  if (posix_spawn(&child, arguments[1], &actions, NULL, arguments + 1, environ) != 0) return 127;
  if (wait4(child, &status, 0, &used) != child) return 1;
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%ld %ld %ld %d\n", (to.tv_sec - from.tv_sec) * 1000000L + (to.tv_nsec - from.tv_nsec) / 1000,
         microseconds(used.ru_utime) + microseconds(used.ru_stime), used.ru_maxrss,
         WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
