#!/usr/bin/env bash
# The one test command: bash tests/run.sh [PROJECT...]
# Installs what is missing when it can, starts a private RabbitMQ, builds, checks the format and runs every test project
# (or only the named ones, such as Common.Tests), stops what it started and ends with "N passed, N failed, N skipped".
# Exit code 0 only when nothing failed, crashed or did not build.
#   CSWP_TEST_RABBITMQ    a broker to use instead of a private one (amqp://user:password@host:port)
#   CSWP_TEST_SQLSERVER   a connection string: the store tests run on SQL Server too
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
export DOTNET_CLI_UI_LANGUAGE=en

exec {terminal}>&1
passed=0 failed=0 skipped=0 running='' broker=''
work=$(mktemp -d "${TMPDIR:-/tmp}/cswp-tests-XXXXXX")

finish() {
  trap '' INT TERM HUP
  exec 1>&"$terminal" # a signal may be heard while the output goes to a file
  [ -n "$running" ] && { kill -TERM "$running"; wait "$running"; } 2>/dev/null
  [ -n "$broker" ] && { kill -TERM "$broker"; wait "$broker"; } 2>/dev/null
  if [ -s "$work/skips" ]; then
    printf '\nSkipped:\n'
    cat "$work/skips"
  fi
  if [ -s "$work/failures" ]; then
    printf '\nFailed:\n'
    cat "$work/failures"
  fi
  rm -rf "$work"
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
  exit
}
fail() { failed=$((failed + 1)); printf '  %s\n' "$1" >>"$work/failures"; }
interrupted() { fail 'interrupted'; finish; }
trap interrupted INT TERM HUP

# In the background and waited for, so that a signal is heard at once.
run() {
  "$@" </dev/null &
  running=$!
  wait "$running"
  local code=$?
  # What a test left behind is in the group that timeout made.
  kill -TERM -- "-$running" 2>/dev/null
  running=''
  return "$code"
}

install_missing() {
  local missing=() as_root=()
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || missing+=(rabbitmq-server)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v npm >/dev/null || missing+=(npm)
  command -v protoc >/dev/null || missing+=(protobuf-compiler)
  command -v grpc_python_plugin >/dev/null || missing+=(protobuf-compiler-grpc)
  /usr/bin/python3 -c 'import grpc' 2>/dev/null || missing+=(python3-grpcio)
  [ ${#missing[@]} -eq 0 ] && return
  echo "Missing: ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    echo 'There is no apt-get to install them with: the tests that need them are skipped.'
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo 'Neither root nor sudo without a password: the tests that need them are skipped.'
      return
    fi
    as_root=(sudo -n)
  fi
  run "${as_root[@]}" apt-get update -qq
  # One by one: one that cannot be had does not keep the others away.
  local package
  for package in "${missing[@]}"; do
    run "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" \
      >"$work/apt" 2>&1 || { echo "Could not install $package:"; tail -n 3 "$work/apt"; }
  done
}

answers() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'AMQP\0\0\011\001' >&3 && timeout 2 head -c 1 <&3 | grep -q .) 2>/dev/null
}

start_broker() {
  if [ -n "${CSWP_TEST_RABBITMQ:-}" ]; then
    echo 'RabbitMQ: as CSWP_TEST_RABBITMQ says'
    return
  fi
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || { echo 'RabbitMQ: not installed'; return; }
  local port
  for _ in 1 2 3; do
    port=$((20000 + RANDOM % 12000)) # below the range of outgoing connections
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue
    bash tests/TestSupport/rabbitmq.sh "$work/rabbitmq-$port" "$port" &
    broker=$!
    for _ in $(seq 300); do
      answers "$port" && {
        export CSWP_TEST_RABBITMQ=amqp://guest:guest@127.0.0.1:$port
        echo "RabbitMQ: private, port $port"
        return
      }
      kill -0 "$broker" 2>/dev/null || break
      sleep 0.2
    done
    kill -TERM "$broker" 2>/dev/null
    wait "$broker" 2>/dev/null
    broker=''
    tail -n 5 "$work/rabbitmq-$port/server.log"
  done
  echo 'RabbitMQ: would not start'
}

run_project() {
  local name=$1 assembly="tests/$1/bin/Release/net10.0/CsWorkPerf.$1.dll" started=$SECONDS code summary
  printf '\n== %s\n' "$name"
  # Half an hour is far more than any project needs: a test that hangs must not hang the run.
  run timeout -k 10 1800 dotnet exec "$assembly" -noLogo -noColor >"$work/$name.log" 2>&1
  code=$?
  grep -vE '^  (Discovering|Discovered|Starting|Finished): ' "$work/$name.log"
  summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+, Not Run: [0-9]+' "$work/$name.log" | tail -n 1)
  if [ -z "$summary" ]; then
    grep -qE 'Total: 0$' "$work/$name.log" && [ "$code" -eq 0 ] && return
    fail "$name: no result (exit code $code)"
    return
  fi
  local total errors failures skips not_run
  read -r total errors failures skips not_run <<<"$(grep -oE '[0-9]+' <<<"$summary" | tr '\n' ' ')"
  passed=$((passed + total - failures - skips - not_run))
  failed=$((failed + failures + errors))
  skipped=$((skipped + skips + not_run))
  grep -E ' \[SKIP\]$' -A 1 "$work/$name.log" | grep -v '^--$' >>"$work/skips"
  grep -E ' \[FAIL\]$' "$work/$name.log" >>"$work/failures"
  [ "$code" -ne 0 ] && [ $((failures + errors)) -eq 0 ] && fail "$name: exit code $code"
  echo "   $((SECONDS - started)) s"
}

command -v dotnet >/dev/null || { echo 'The .NET SDK 10 is missing: https://dotnet.microsoft.com/download' >&2; fail 'no dotnet'; finish; }
install_missing
projects=("$@")
if [ ${#projects[@]} -eq 0 ]; then
  run dotnet build CsWorkPerf.sln -c Release -v quiet -clp:NoSummary || { fail 'the build'; finish; }
  run dotnet format CsWorkPerf.sln --verify-no-changes --no-restore || fail 'dotnet format --verify-no-changes'
  for folder in tests/*.Tests; do projects+=("${folder#tests/}"); done
else
  for name in "${projects[@]}"; do
    run dotnet build "tests/$name" -c Release -v quiet -clp:NoSummary || { fail "the build of $name"; finish; }
  done
fi
start_broker
for name in "${projects[@]}"; do run_project "$name"; done
finish
