using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Benchmarks;

/// <summary>Children and contacts to log, and waiting for the indicators.</summary>
internal static class Sample
{
    public static async Task<IReadOnlyList<string>> ChildrenAsync(Server server, int count)
    {
        var children = new Children.ChildrenClient(server.Invoker);
        var added = new List<string>(count);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(64))
            added.AddRange(await Task.WhenAll(chunk.Select(AddAsync)));
        return added;

        async Task<string> AddAsync(int i) => (await children.AddChildAsync(new AddChildRequest
        {
            RequestId = Guid.NewGuid().ToString(),
            Child = new Child { FirstName = "Child", LastName = "Number" + i, BirthDate = "2015-06-01", Sex = "U" }
        })).ChildId;
    }

    public static LogContactRequest Contact(string childId) => new()
    {
        RequestId = Guid.NewGuid().ToString(),
        ChildId = childId,
        Source = "6",
        Mode = "conversation",
        PrimaryNeed = "N1",
        Summary = "A call about a worry, written down as it came in: what was seen, by whom, and what was done about it so far."
    };

    /// <summary>Returns when the indicators include every event that Intake has stored.</summary>
    public static async Task CaughtUpAsync(Server server)
    {
        var reporting = new ReportingAdmin.ReportingAdminClient(server.Invoker);
        var target = await server.HeadAsync("intake");
        while (true)
        {
            var status = await reporting.GetStatusAsync(new GetStatusRequest());
            if (status.Sources.Single(source => source.Source_ == "intake").Position >= target) return;
            await Task.Delay(20);
        }
    }
}
