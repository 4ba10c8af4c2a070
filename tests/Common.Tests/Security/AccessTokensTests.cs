using System.Security.Claims;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Common.Tests.Security;

public sealed class AccessTokensTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly Actor _actor = new() { AccountId = "a1", Name = "Jo Smith", Roles = [Roles.Manager, Roles.Auditor], WorkerId = "w1", TokenId = "t1" };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private KeyRing Ring(bool makesKeys = true, string keys = "keys", TimeProvider? time = null) => new(_folder.File(keys), _folder.Path, makesKeys, time);

    [Fact]
    public void Make_ReadByAnotherProcess_SaysTheSameActor()
    {
        using var workforce = Ring();
        var token = workforce.Make(_actor);
        using var intake = Ring(makesKeys: false);

        var read = intake.Read(token);

        Assert.Equivalent(_actor, read, strict: true);
        Assert.True(read!.Is(Roles.Auditor));
        Assert.False(read.Is(Roles.Administrator));
        Assert.DoesNotContain("Jo Smith", token, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TokenOfOtherKeysOrTamperedWith_IsNobody()
    {
        using var workforce = Ring();
        using var stranger = Ring(keys: "other");
        var token = workforce.Make(_actor);

        Assert.Null(stranger.Read(token));
        Assert.Null(workforce.Read(token[..^2] + (token[^2] == 'A' ? "B" : "A") + token[^1]));
        Assert.Null(workforce.Read("rubbish"));
    }

    [Fact]
    public void Make_ServiceThatMakesNoKeysBeforeWorkforceDid_Fails()
    {
        using var intake = Ring(makesKeys: false);

        Assert.ThrowsAny<Exception>(() => intake.Make(_actor));

        Assert.Empty(Directory.GetFiles(_folder.File("keys")));
    }

    [Fact]
    public void Actor_PrincipalThatIsNotSignedIn_IsNobody()
    {
        Assert.Null(AccessTokens.Actor(new ClaimsPrincipal()));
        Assert.Null(AccessTokens.Actor(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "a1")]))));
        Assert.Null(AccessTokens.Actor(new ClaimsPrincipal(new ClaimsIdentity([new Claim("role", "manager")], "test"))));
    }

    [Fact]
    public void AddTokens_KeyFolder_IsItsOwnersOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix file modes: this is Windows.");
            return;
        }
        var loose = Directory.CreateDirectory(_folder.File("loose"), Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        using var fresh = Ring();
        using var mended = Ring(keys: "loose");

        Assert.Equal(Owner, File.GetUnixFileMode(_folder.File("keys")));
        Assert.Equal(Owner, File.GetUnixFileMode(loose.FullName));
    }

    [Fact]
    public void Current_ServiceToken_IsMadeAfreshBeforeItEnds()
    {
        var time = new ManualTime();
        using var ring = Ring(time: time);
        var first = ring.ServiceTokens.Current;

        time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(first, ring.ServiceTokens.Current);
        time.Advance(TimeSpan.FromMinutes(1.5));
        var second = ring.ServiceTokens.Current;

        Assert.NotEqual(first, second);
        Assert.Equal([Roles.Service], ring.Read(second)!.Roles);
    }
}
