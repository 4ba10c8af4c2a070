#!/bin/sh
# Starts one of the programs of the image: start.sh PROGRAM [ARGUMENT...]
set -eu
program=${1:?which program: intake, assessment, workforce, reporting, portal or allinone}
shift
cd "/app/$program" || exit 64
case $program in
  intake) assembly=Intake ;;
  assessment) assembly=Assessment ;;
  workforce) assembly=Workforce ;;
  reporting) assembly=Reporting ;;
  portal) assembly=Portal ;;
  allinone) assembly=AllInOne ;;
  *) echo "No program is called $program." >&2; exit 64 ;;
esac
exec dotnet "CsWorkPerf.$assembly.dll" "$@"
