using System.ComponentModel.DataAnnotations;

namespace CsWorkPerf.Portal;

/// <summary>Settings of the portal, section <c>Portal</c>.</summary>
public sealed class PortalSettings
{
    public const string Section = "Portal";

    /// <summary>The council's name, shown in the header; empty shows the product's name alone.</summary>
    [StringLength(100)]
    public string CouncilName { get; set; } = "";

    /// <summary>Folder of the keys that protect the cookies; empty means <c>portal-keys</c> in the data folder.</summary>
    public string KeysFolder { get; set; } = "";
}
