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
