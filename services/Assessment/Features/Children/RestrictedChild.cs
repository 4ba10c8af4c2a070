using CsWorkPerf.Assessment.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Children;

/// <summary>
/// Records of restricted children, as Intake tells of them (decision 29). Only managers, and who opened the child's record in an
/// emergency, read or change a record of such a child, and an auditor what belongs to the case that a programme gave them; lists, counts of lists and CSV files say to others that there is one and not
/// what it says.
/// <list type="bullet">
/// <item>A handler that opens a record takes this and does all of it inside <see cref="LogRefusalAsync"/>: it reads the record, throws
/// <see cref="NotFound"/> where there is none, and calls <see cref="CheckAsync"/> with its child before anything else.</item>
/// <item>A command wraps its <c>db.WriteAsync</c> in <see cref="LogRefusalAsync"/> and calls <see cref="Check"/> in the transaction, right after it has
/// read the record and before it looks at the version or a rule, so that neither tells anything. A command that makes a record
/// checks the child that it is about. Of several records each is asked for with <see cref="IsClosed"/>, and a refusal is the answer for that item alone.</item>
/// <item>What belongs to a case of an audit programme is asked for with <see cref="CheckCaseAsync"/> or <see cref="CheckCase"/>.</item>
/// <item>A list of one child's records asks <see cref="RecordsAsync"/> whose rows to show, inside <see cref="LogRefusalAsync"/>, and shows them in full.</item>
/// <item>Any other list asks <see cref="HiddenAsync"/> which of the page's children are hidden from the caller, in the same read, and its
/// rows of those keep what says whose work it is and by when: ids of the record and the child, type, state, locality, team, worker,
/// manager, and the days of the work (clock start, due, planned, submitted, ended). Everything else is blank: outcome, factors,
/// whether and when the child was seen, grades, results, whether a conference is needed, reasons, notes, actions, the referral.
/// Filters, orders and totals take these rows as they are (decision 25), and an opening changes no list.</item>
/// <item>What answers with numbers alone, and an import, checks nothing.</item>
/// </list>
/// An architecture test finds the handler that forgets it.
/// </summary>
public sealed class RestrictedChild(Db<AssessmentService> db, TimeProvider time)
{
    private static readonly HashSet<string> _none = [];

    /// <summary>Whether the caller may see what is restricted.</summary>
    public static bool MayOpen(Actor actor) => actor.Is(Roles.Manager);

    /// <exception cref="Denied">The child's record is restricted, and the caller may not see it and has not opened it.</exception>
    public async Task CheckAsync(Session session, string childId, Actor actor)
    {
        if (await IsClosedAsync(session, childId, actor)) throw Closed(childId);
    }

    /// <summary>As <see cref="CheckAsync"/>, of what belongs to a case of an audit programme: its auditor is let in, too.</summary>
    /// <returns>The access log's word for the opening.</returns>
    public async Task<string> CheckCaseAsync(Session session, GivenCase one, Actor actor)
    {
        if (!await IsClosedAsync(session, one.ChildId, actor)) return AccessAction.Open;
        if (GivenCase.WorkerOf(actor) is not { } worker || !await CaseStore.IsGivenAsync(session, one, worker)) throw Closed(one.ChildId);
        return AccessAction.OpenAsAuditor;
    }

    /// <summary>The ids of every record of the child that has this one, for a list of what is kept about the child; the one that stands for the child first.</summary>
    /// <exception cref="Denied">As <see cref="CheckAsync"/>.</exception>
    public async Task<IReadOnlyList<string>> RecordsAsync(Session session, string childId, Actor actor)
    {
        await CheckAsync(session, childId, actor);
        return await KnownChildStore.FamilyIdsAsync(session, childId);
    }

    /// <inheritdoc cref="CheckAsync"/>
    public static void Check(Tx tx, string childId, Actor actor, DateTimeOffset now)
    {
        if (IsClosed(tx, childId, actor, now)) throw Closed(childId);
    }

    /// <summary>As <see cref="Check"/>, but an opening in an emergency does not count: for what opens the record to somebody for longer.</summary>
    /// <exception cref="Denied">The child's record is restricted, and the caller is no manager.</exception>
    public static void CheckManager(Tx tx, string childId, Actor actor)
    {
        if (!MayOpen(actor) && KnownChildStore.ById(tx, childId) is { Restricted: true }) throw Closed(childId);
    }

    /// <inheritdoc cref="CheckCaseAsync"/>
    public static void CheckCase(Tx tx, GivenCase one, Actor actor, DateTimeOffset now)
    {
        if (IsClosed(tx, one.ChildId, actor, now) && (GivenCase.WorkerOf(actor) is not { } worker || !CaseStore.IsGiven(tx, one, worker))) throw Closed(one.ChildId);
    }

    /// <summary>Whether <see cref="Check"/> would refuse it: for a command about several records, which answers for each and logs the refusal in its transaction.</summary>
    public static bool IsClosed(Tx tx, string childId, Actor actor, DateTimeOffset now) =>
        !MayOpen(actor) && KnownChildStore.ById(tx, childId) is { Restricted: true } child && !KnownChildStore.IsOpen(tx, child.KeptId, actor.AccountId, now);

    /// <summary>The children whose rows in a list say nothing of what their record says, to this caller; none to a manager.</summary>
    /// <param name="session">In which the page is read.</param>
    /// <param name="childIds">Of the page's rows; one may stand there more than once.</param>
    /// <param name="actor">Who asks.</param>
    public static async Task<IReadOnlySet<string>> HiddenAsync(Session session, IEnumerable<string> childIds, Actor actor) =>
        MayOpen(actor) ? _none : await KnownChildStore.RestrictedAsync(session, [.. childIds.Distinct()]);

    /// <summary>Runs <paramref name="work"/>; when it is denied, the refusal is logged before it reaches the caller.</summary>
    public async Task<T> LogRefusalAsync<T>(Actor actor, string record, string recordId, CancellationToken cancellation, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Denied)
        {
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Refused, record, recordId, cancellation);
            throw;
        }
    }

    private async Task<bool> IsClosedAsync(Session session, string childId, Actor actor) =>
        !MayOpen(actor)
        && await KnownChildStore.ByIdAsync(session, childId) is { Restricted: true } child
        && !await KnownChildStore.IsOpenAsync(session, child.KeptId, actor.AccountId, time.GetUtcNow());

    private static Denied Closed(string childId) =>
        new("This record is of a restricted child: only a manager may open it. Ask your manager, or open the child's record in an emergency with a reason.", childId);
}
