using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Consumers;

/// <summary>Hears of a referral, so that its date is known to the assessments that follow it, and its assessment starts.</summary>
public sealed class OnReferralChanged(LearnReferral learn) : IConsumer<ReferralChanged>
{
    public Task ApplyAsync(Tx tx, ReferralChanged change, bool live)
    {
        learn.Apply(tx, change, live);
        return Task.CompletedTask;
    }
}
