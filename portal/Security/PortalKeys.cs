using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Sql;
using Microsoft.AspNetCore.DataProtection;

namespace CsWorkPerf.Portal.Security;

/// <summary>
/// The portal's own keys, for its cookies and search ids alone: it cannot make the services' tokens. Replicas share them
/// through <c>Portal:KeysFolder</c>.
/// </summary>
internal static class PortalKeys
{
    public static void AddPortalKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[$"{PortalSettings.Section}:{nameof(PortalSettings.KeysFolder)}"] is { Length: > 0 } named
            ? named
            : Path.Combine(DataSettings.Folder(configuration), "portal-keys");
        OwnerOnly.CreateFolder(folder);
        services.AddDataProtection().SetApplicationName("CsWorkPerf.Portal").PersistKeysToFileSystem(new DirectoryInfo(folder));
    }
}
