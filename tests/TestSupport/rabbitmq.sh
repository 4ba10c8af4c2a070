#!/usr/bin/env bash
# Runs a private RabbitMQ in the foreground: rabbitmq.sh FOLDER PORT
# Everything it keeps is in FOLDER; it listens on 127.0.0.1:PORT only, has its own epmd, so any number run side by side,
# and stops when it is told to (TERM, INT) or when the process that started it is gone.
set -u
folder=$1 port=$2 parent=$PPID
server=/usr/lib/rabbitmq/bin/rabbitmq-server
[ -x "$server" ] || { echo "RabbitMQ is not installed: $server is missing (Debian package rabbitmq-server)" >&2; exit 69; }

# A listening port above the outgoing range of Linux, free at this moment.
free_port() {
  local candidate
  while :; do
    candidate=$((61000 + RANDOM % 4000))
    (exec 3<>"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null || { echo "$candidate"; return; }
  done
}

mkdir -p "$folder"
echo '[].' >"$folder/enabled_plugins"
: >"$folder/rabbitmq.conf"
export HOME=$folder
export RABBITMQ_NODENAME=cswp$port@localhost RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT=$port
export RABBITMQ_MNESIA_BASE=$folder/db RABBITMQ_LOG_BASE=$folder/log RABBITMQ_PID_FILE=$folder/pid
export RABBITMQ_ENABLED_PLUGINS_FILE=$folder/enabled_plugins RABBITMQ_CONFIG_FILE=$folder/rabbitmq
RABBITMQ_DIST_PORT=$(free_port) ERL_EPMD_PORT=$(free_port)
export RABBITMQ_DIST_PORT ERL_EPMD_PORT ERL_EPMD_ADDRESS=127.0.0.1
export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'

setsid "$server" >"$folder/server.log" 2>&1 </dev/null &
broker=$!
stop() {
  trap '' TERM INT HUP
  kill -TERM -- "-$broker" 2>/dev/null
  for _ in $(seq 50); do kill -0 "$broker" 2>/dev/null || break; sleep 0.1; done
  kill -KILL -- "-$broker" 2>/dev/null
  epmd -kill >/dev/null 2>&1
  exit 0
}
trap stop TERM INT HUP
while kill -0 "$broker" 2>/dev/null && kill -0 "$parent" 2>/dev/null; do
  sleep 0.5 &
  wait $!
done
stop
