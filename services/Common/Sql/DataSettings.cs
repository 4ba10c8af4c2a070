using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Common.Sql;

/// <summary>Where a service keeps its data: section <c>Data</c> and <c>ConnectionStrings:&lt;Service&gt;</c>.</summary>
public sealed record DataSettings(Dialect Dialect, string ConnectionString)
{
    /// <summary>Reads and checks the settings; the message of the exception names the key and its value.</summary>
    /// <exception cref="InvalidOperationException">A key is missing or has a value that is not allowed.</exception>
    public static DataSettings For(string service, IConfiguration configuration)
    {
        var provider = configuration["Data:Provider"] ?? nameof(Dialect.Sqlite);
        if (!Enum.TryParse<Dialect>(provider, ignoreCase: true, out var dialect) || !Enum.IsDefined(dialect))
            throw new InvalidOperationException($"Setting Data:Provider is '{provider}'; it must be Sqlite or SqlServer.");

        var text = configuration.GetConnectionString(service);
        if (dialect == Dialect.Sqlite)
            return new(dialect, text ?? $"Data Source={Path.Combine(Folder(configuration), service.ToLowerInvariant() + ".db")}");
        if (string.IsNullOrWhiteSpace(text))
            throw new InvalidOperationException($"Setting ConnectionStrings:{service} is missing; Data:Provider SqlServer needs it.");
        return new(dialect, text.Contains("Encrypt", StringComparison.OrdinalIgnoreCase) ? text : text + ";Encrypt=True");
    }

    /// <summary>The data folder (<c>Data:Folder</c>, default <c>./data</c>), made if it is not there, readable by its owner only.</summary>
    public static string Folder(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Data:Folder"] ?? "data");
        if (Directory.Exists(folder)) return folder;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }
}
