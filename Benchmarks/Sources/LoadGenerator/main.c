#ifndef __linux__
#error "The benchmarks run on Linux only: they use epoll and the accounting of its scheduler."
#endif

#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "load.h"

enum { largest_request = 64 * 1024 };

static const char usage[] =
    "usage: LoadGenerator --port PORT --request FILE [--connections 64] [--requests 10000]\n"
    "                     [--pipeline 1] [--rate REQUESTS_PER_SECOND]\n"
    "\n"
    "Sends the request in FILE to 127.0.0.1 and prints one line of JSON.\n";

static int refuse(const char *why) {
  fprintf(stderr, "LoadGenerator: %s\n%s", why, usage);
  return 2;
}

static size_t read_request(const char *path, char *into) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    return 0;
  }
  size_t size = fread(into, 1, largest_request, file);
  fclose(file);
  return size;
}

static double percentile(const struct load_result *result, double part) {
  size_t index = (size_t)((double)(result->requests - 1) * part);
  return (double)result->latencies[index] / 1000.0;
}

static void print_result(const struct load_result *result) {
  double seconds = (double)result->nanoseconds / 1e9;
  printf("{\"requests\": %zu, \"errors\": %zu, \"seconds\": %.6f, \"per_second\": %.1f, "
         "\"latency_us\": {\"p50\": %.1f, \"p90\": %.1f, \"p99\": %.1f, \"max\": %.1f}}\n",
         result->requests, result->errors, seconds, (double)result->requests / seconds,
         percentile(result, 0.5), percentile(result, 0.9), percentile(result, 0.99),
         percentile(result, 1));
}

int main(int count, char **arguments) {
  static const struct option names[] = {
      {"port", required_argument, NULL, 'p'},     {"connections", required_argument, NULL, 'c'},
      {"requests", required_argument, NULL, 'n'}, {"pipeline", required_argument, NULL, 'd'},
      {"rate", required_argument, NULL, 'r'},     {"request", required_argument, NULL, 'f'},
      {NULL, 0, NULL, 0},
  };
  long port = 0;
  long connections = 64;
  long requests = 10000;
  long pipeline = 1;
  double rate = 0;
  const char *path = NULL;
  int name;
  while ((name = getopt_long(count, arguments, "", names, NULL)) != -1) {
    switch (name) {
      case 'p': port = strtol(optarg, NULL, 10); break;
      case 'c': connections = strtol(optarg, NULL, 10); break;
      case 'n': requests = strtol(optarg, NULL, 10); break;
      case 'd': pipeline = strtol(optarg, NULL, 10); break;
      case 'r': rate = strtod(optarg, NULL); break;
      case 'f': path = optarg; break;
      default: return refuse("unknown option");
    }
  }
  if (port < 1 || port > 65535 || path == NULL) {
    return refuse("--port and --request are required");
  }
  if (connections < 1 || requests < 1 || pipeline < 1 || rate < 0) {
    return refuse("counts are 1 or more");
  }
  if (rate > 0 && pipeline > 1) {
    return refuse("--rate sends one request at a time: it does not go with --pipeline");
  }

  static char request[largest_request];
  struct load_options options = {
      .port = (uint16_t)port,
      .connections = (size_t)connections,
      .requests = (size_t)requests,
      .pipeline = (size_t)pipeline,
      .rate = rate,
      .request = request,
      .request_size = read_request(path, request),
  };
  if (options.request_size == 0) {
    return refuse("the request file is empty or cannot be read");
  }
  struct load_result result = {0};
  if (load_run(&options, &result) != 0) {
    return 1;
  }
  print_result(&result);
  free(result.latencies);
  return 0;
}
