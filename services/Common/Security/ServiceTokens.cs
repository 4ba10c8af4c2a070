using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Common.Security;

/// <summary>The token with which this process calls the other services: role <c>service</c>, made afresh every few minutes.</summary>
public sealed class ServiceTokens(AccessTokens tokens, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly Lock _lock = new();
    private string _token = "";
    private DateTimeOffset _until;

    public string Current
    {
        get
        {
            lock (_lock)
            {
                var now = time.GetUtcNow();
                if (_until - now < TimeSpan.FromMinutes(1))
                {
                    _until = now + Life;
                    _token = tokens.Make(new Actor { AccountId = "service", Name = "service", Roles = [Roles.Service] }, _until);
                }
                return _token;
            }
        }
    }
}
