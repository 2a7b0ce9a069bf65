#!/bin/sh
# The desk and the worker, with the data beside the program.
cd "$(dirname "$0")" && exec dotnet Campaigns.Desk.dll serve --data data "$@"
