using CsWorkPerf.Common.Hosting;
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
        OwnerOnly.CreateFolder(folder);
        // Whoever reads the keys can sign in as anybody. Only the one who makes them can put a folder that is there right.
        if (makesKeys) OwnerOnly.CloseFolder(folder);
        var protection = services.AddDataProtection().SetApplicationName("CsWorkPerf").PersistKeysToFileSystem(new DirectoryInfo(folder));
        if (!makesKeys) protection.DisableAutomaticKeyGeneration();

        services.AddAuthentication(AccessTokens.Scheme).AddBearerToken(AccessTokens.Scheme);
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<ServiceTokens>();
        services.AddSingleton<RevokedTokens>();
        services.AddSingleton<RoleRefusals>();
    }
}
