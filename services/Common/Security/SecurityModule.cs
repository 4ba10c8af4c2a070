using System.Runtime.Versioning;
using CsWorkPerf.Common.Sql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.Common.Security;

public static class SecurityModule
{
    /// <summary>
    /// Adds bearer tokens over the shared key ring (<c>Keys:Folder</c>, default <c>keys</c> in the data folder, mode 0700).
    /// Only Workforce makes keys.
    /// </summary>
    public static void AddTokens(this IServiceCollection services, IConfiguration configuration, bool makesKeys)
    {
        var folder = configuration["Keys:Folder"] ?? Path.Combine(DataSettings.Folder(configuration), "keys");
        if (!OperatingSystem.IsWindows()) MakePrivate(folder, makesKeys);
        var protection = services.AddDataProtection().SetApplicationName("CsWorkPerf").PersistKeysToFileSystem(new DirectoryInfo(folder));
        if (!makesKeys) protection.DisableAutomaticKeyGeneration();

        services.AddAuthentication(AccessTokens.Scheme).AddBearerToken(AccessTokens.Scheme);
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<ServiceTokens>();
        services.AddSingleton<RevokedTokens>();
    }

    /// <summary>Whoever reads the keys can sign in as anybody. Only the one who makes them can put a folder that is there right.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void MakePrivate(string folder, bool makesKeys)
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(folder, Owner);
        if (makesKeys && File.GetUnixFileMode(folder) != Owner) File.SetUnixFileMode(folder, Owner);
    }
}
