using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Hosting;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Common.Sql;

/// <summary>Where a service keeps its data: section <c>Data</c> and <c>ConnectionStrings:&lt;Service&gt;</c>.</summary>
/// <param name="Dialect"><c>Data:Provider</c>.</param>
/// <param name="ConnectionString">Of this service's database.</param>
/// <param name="MostInGroup"><c>Data:MostInGroup</c>: how many waiting commands SQLite's writer stores with one flush of the disk, 1 to 10,000.</param>
public sealed record DataSettings(Dialect Dialect, string ConnectionString, int MostInGroup = 256)
{
    /// <summary>Reads and checks the settings; the message of the exception names the key and its value.</summary>
    /// <exception cref="BadSetting">A key is missing or has a value that is not allowed.</exception>
    public static DataSettings For(string service, IConfiguration configuration)
    {
        var provider = configuration["Data:Provider"] ?? nameof(Dialect.Sqlite);
        if (!Enum.TryParse<Dialect>(provider, ignoreCase: true, out var dialect) || !Enum.IsDefined(dialect))
            throw new BadSetting($"Setting Data:Provider is '{provider}'; it must be Sqlite or SqlServer.");

        var text = configuration.GetConnectionString(service);
        if (dialect == Dialect.Sqlite)
            return new(dialect, text ?? $"Data Source={Path.Combine(Folder(configuration), service.ToLowerInvariant() + ".db")}", MostIn(configuration));
        if (string.IsNullOrWhiteSpace(text))
            throw new BadSetting($"Setting ConnectionStrings:{service} is missing; Data:Provider SqlServer needs it.");
        return new(dialect, text.Contains("Encrypt", StringComparison.OrdinalIgnoreCase) ? text : text + ";Encrypt=True");
    }

    private static int MostIn(IConfiguration configuration)
    {
        var text = configuration["Data:MostInGroup"];
        if (text is null) return 256;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= 10_000
            ? most
            : throw new BadSetting($"Setting Data:MostInGroup is '{text}'; it must be a whole number from 1 to 10,000.");
    }

    /// <summary>The data folder (<c>Data:Folder</c>, default <c>./data</c>), made if it is not there, readable by its owner only.</summary>
    public static string Folder(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Data:Folder"] ?? "data");
        OwnerOnly.CreateFolder(folder);
        return folder;
    }
}
