using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Workforce.Features.Localities;
using CsWorkPerf.Workforce.Features.Teams;
using CsWorkPerf.Workforce.Features.Workers;
using Grpc.Core;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Directory;

/// <summary>Localities, teams and workers.</summary>
internal sealed class DirectoryGrpc(
    ListLocalities listLocalities, ListTeams listTeams, ListWorkers listWorkers, SaveLocality saveLocality, SaveTeam saveTeam,
    ImportLocalities importLocalities, ImportTeams importTeams, ImportWorkers importWorkers, IdentifyWorkers identifyWorkers)
    : Wire.Directory.DirectoryBase
{
    public override async Task<ListLocalitiesResponse> ListLocalities(ListLocalitiesRequest request, ServerCallContext context) =>
        new() { Localities = { (await listLocalities.HandleAsync(context.CancellationToken)).Select(LocalityMapping.ToWire) } };

    public override async Task<ListTeamsResponse> ListTeams(ListTeamsRequest request, ServerCallContext context) =>
        new() { Teams = { (await listTeams.HandleAsync(request.LocalityId, context.CancellationToken)).Select(TeamMapping.ToWire) } };

    public override async Task<ListWorkersResponse> ListWorkers(ListWorkersRequest request, ServerCallContext context)
    {
        var query = request.ToQuery();
        return (await listWorkers.HandleAsync(query, context.Actor(), context.CancellationToken)).ToWire(request, query.Page);
    }

    public override async Task<Wire.Locality> SaveLocality(SaveLocalityRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var key = RequestKey.Of(request.RequestId, actor.AccountId, request);
        return (await saveLocality.HandleAsync(request.ToLocality(), actor, key, context.CancellationToken)).ToWire();
    }

    public override async Task<Wire.Team> SaveTeam(SaveTeamRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var key = RequestKey.Of(request.RequestId, actor.AccountId, request);
        return (await saveTeam.HandleAsync(request.ToTeam(), actor, key, context.CancellationToken)).ToWire();
    }

    public override Task ImportLocalities(
        IAsyncStreamReader<ImportLocalitiesRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, LocalityMapping.ToRows, importLocalities.Start(context.Actor()), context.CancellationToken);

    public override Task ImportTeams(
        IAsyncStreamReader<ImportTeamsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, TeamMapping.ToRows, importTeams.Start(context.Actor()), context.CancellationToken);

    public override Task ImportWorkers(
        IAsyncStreamReader<ImportWorkersRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, WorkerMapping.ToRows, importWorkers.Start(context.Actor()), context.CancellationToken);

    public override async Task<IdentifyWorkersResponse> IdentifyWorkers(IdentifyWorkersRequest request, ServerCallContext context) =>
        (await identifyWorkers.HandleAsync(request.ToCouncilIds(), context.Actor(), context.CancellationToken)).ToWire();
}
