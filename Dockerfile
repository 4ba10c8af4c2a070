# One image with every program; the first argument says which: intake, assessment, workforce, reporting, portal or allinone.
# docker-compose.yml starts them with their settings; the sample council listens on the loopback only, so it is not for a container.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# npm compiles the portal's stylesheet.
RUN apt-get update && apt-get install -y --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN dotnet restore CsWorkPerf.sln
RUN for project in services/Intake services/Assessment services/Workforce services/Reporting portal services/AllInOne; do \
      name=$(basename "$project" | tr '[:upper:]' '[:lower:]') && \
      dotnet publish "$project" -c Release --no-restore -o "/out/$name" || exit 1; \
    done

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Folders that volumes are mounted on keep this owner and mode.
RUN install -d -o app -g app -m 0700 /data /keys
COPY --from=build /out /app
COPY --chmod=0555 deploy/start.sh /app/start.sh
USER app
ENV Data__Folder=/data Keys__Folder=/keys
ENTRYPOINT ["/app/start.sh"]
CMD ["allinone", "--help"]
