namespace CsWorkPerf.Common;

/// <summary>
/// Marks one of the services, so that each gets its own <c>Db&lt;TService&gt;</c>, outbox, relay and followers even when
/// all of them live in one container.
/// </summary>
public interface IService
{
    /// <summary>The service's name in configuration and in feeds, lower case, such as "intake".</summary>
    static abstract string Name { get; }
}

/// <summary>How settings spell a service's name: <c>Services:Intake</c>, <c>ConnectionStrings:Intake</c>.</summary>
public static class SettingName
{
    /// <param name="service">The name, lower case or spelt like this already.</param>
    public static string Of(string service) => char.ToUpperInvariant(service[0]) + service[1..];
}
