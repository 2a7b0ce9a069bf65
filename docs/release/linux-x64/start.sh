#!/bin/sh
# The desk and the worker, with the data beside the program.
cd "$(dirname "$0")" && exec ./campaigns serve --data data "$@"
