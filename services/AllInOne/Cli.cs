using System.CommandLine;
using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.AllInOne.Verbs;
using CsWorkPerf.Common.Hosting;
using Grpc.Core;

namespace CsWorkPerf.AllInOne;

/// <summary>The command line: verbs, and the options that every verb takes.</summary>
internal static class Cli
{
    // As in sysexits.h: an internal software error. Scripts can tell it from a verb that could not do as asked.
    private const int Fault = 70;

    private static readonly Option<string?> Data = new("--data") { Description = "Data folder (default ./data; of demo ./data-demo).", Recursive = true };
    private static readonly Option<string> PortalUrl = new("--portal-url") { Description = "Where the pages are served.", Recursive = true, DefaultValueFactory = _ => "http://localhost:5000" };
    private static readonly Option<string> GrpcUrl = new("--grpc-url") { Description = "Where gRPC is served.", Recursive = true, DefaultValueFactory = _ => "http://localhost:5001" };

    public static RootCommand Build()
    {
        var root = new RootCommand("CsWorkPerf: the front door, assessments, workforce and figures of children's services.") { Data, PortalUrl, GrpcUrl };
        root.SetAction(Run(ServeVerb.RunAsync));

        Add(root, "serve", "Serves the portal and gRPC (the default).", Run(ServeVerb.RunAsync));
        Add(root, "demo", "Serves the sample council, loaded on the first start.", Run(DemoVerb.RunAsync, "data-demo"));

        var name = new Argument<string>("NAME") { Description = "Sign-in name: 3 to 64 of a-z, 0-9, dot, hyphen." };
        Add(root, "admin", "Adds the first administrator and prints a one-time code to set a password.",
            parse => Run((options, stop) => AdminVerb.RunAsync(options, parse.GetRequiredValue(name), stop)), name);

        var paths = new Argument<string[]>("PATH") { Description = "Folders of CSV files, CSV files, or Annex A workbooks.", Arity = ArgumentArity.OneOrMore };
        var report = new Option<string?>("--report") { Description = "Writes every rejected or kept row to this CSV file." };
        var notices = new Option<string?>("--notices") { Description = "Writes every notice about rows that were stored to this CSV file." };
        Add(root, "import", "Imports files; exit code 3 when rows were rejected, 1 when a file could not be read.",
            parse => Run((options, stop) => ImportVerb.RunAsync(options, parse.GetRequiredValue(paths), parse.GetValue(report), parse.GetValue(notices), stop)), paths, report, notices);

        var role = new Option<string>("--role") { Description = "The token's role.", Required = true };
        var days = new Option<int>("--days") { Description = "How long it is good, 1 to 366 days.", Required = true };
        var label = new Option<string>("--label") { Description = "What it is for, as the list of tokens shows it.", DefaultValueFactory = _ => "Command line" };
        Add(root, "token", "Prints a bearer token for a gRPC client.",
            parse => Run((options, stop) => TokenVerb.RunAsync(options, parse.GetRequiredValue(role), parse.GetRequiredValue(days), parse.GetRequiredValue(label), stop)), role, days, label);

        Add(root, "rebuild", "Builds Reporting's totals again from the event feeds.", Run(RebuildVerb.RunAsync));

        Add(root, "migrate", "Brings the databases up to date; SQL Server needs it before a new version starts.", Run(MigrateVerb.RunAsync));

        var target = new Argument<string>("DIR") { Description = "An empty folder for the backup." };
        Add(root, "backup", "Copies all databases and keys, also while serving.",
            parse => Run((options, _) => Task.FromResult(BackupVerb.Run(options, parse.GetRequiredValue(target)))), target);

        var source = new Argument<string>("DIR") { Description = "A folder that backup made." };
        Add(root, "restore", "Puts a backup in place of what is there, all of it or nothing.",
            parse => Run((options, _) => Task.FromResult(RestoreVerb.Run(options, parse.GetRequiredValue(source)))), source);

        var figures = new Argument<string>("DIR") { Description = "A folder for the files; earlier ones of the same name are replaced." };
        Add(root, "export", "Writes every indicator by month as CSV, for the council and by each dimension.",
            parse => Run((options, stop) => ExportVerb.RunAsync(options, parse.GetRequiredValue(figures), stop)), figures);
        return root;
    }

    private static void Add(RootCommand root, string verb, string description, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        var command = new Command(verb, description);
        command.SetAction(action);
        root.Add(command);
    }

    private static void Add(RootCommand root, string verb, string description,
        Func<ParseResult, Func<ParseResult, CancellationToken, Task<int>>> action, params Symbol[] symbols)
    {
        var command = new Command(verb, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            if (symbol is Option option) command.Add(option);
        }
        command.SetAction((parse, stop) => action(parse)(parse, stop));
        root.Add(command);
    }

    private static Func<ParseResult, CancellationToken, Task<int>> Run(Func<RunOptions, CancellationToken, Task<int>> verb, string defaultData = "data") => async (parse, stop) =>
    {
        try
        {
            return await verb(new RunOptions(parse.GetValue(Data) ?? defaultData, parse.GetRequiredValue(PortalUrl), parse.GetRequiredValue(GrpcUrl)), stop);
        }
        catch (CommandFailed e)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        // The services hosted here stop as well, and may be the first to say so.
        catch (Exception e) when (stop.IsCancellationRequested && e is OperationCanceledException or RpcException)
        {
            await Console.Error.WriteLineAsync("Stopped before it was done.");
        }
        // What the client found out by itself: the services did not say it.
        catch (Exception e) when (e is RpcException { Status.DebugException: not null } or HttpRequestException or HttpIOException)
        {
            await Console.Error.WriteLineAsync($"The server went away before it was done ({e.GetBaseException().Message}). What it answered is stored; see that it runs, then do this again.");
        }
        catch (RpcException e)
        {
            await Console.Error.WriteLineAsync(e.Status.Detail.Length > 0 ? e.Status.Detail : $"The services answered {e.StatusCode}.");
        }
        catch (Exception e) when (HostRun.Sentence(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"This is a fault in CsWorkPerf; please report it with what follows.\n{e}");
            return Fault;
        }
        return 1;
    };
}
