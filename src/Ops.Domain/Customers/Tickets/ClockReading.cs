using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>What a service clock shows at a moment, in working time.</summary>
/// <remarks>Two are equal when all their figures are.</remarks>
public sealed record ClockReading
{
    internal ClockReading() { }

    /// <summary>From when it counts.</summary>
    public Instant Start { get; internal init; }

    /// <summary>What was promised; null for no promise.</summary>
    public Duration? Target { get; internal init; }

    /// <summary>The working time used so far, pauses and time spent resolved left out.</summary>
    public Duration Elapsed { get; internal init; }

    /// <summary>The working time spent waiting for the customer since the start.</summary>
    public Duration Paused { get; internal init; }

    /// <summary>When it was done; null while it is not.</summary>
    public Instant? DoneAt { get; internal init; }

    /// <summary>
    /// 到期, the first instant at which the elapsed time reaches the target, past or to come; null without a target, and while the clock waits for the customer
    /// short of it.
    /// </summary>
    public Instant? Due { get; internal init; }

    /// <summary>The first instant at which the clock is at risk, past or to come; null where there is none to tell, as for <see cref="Due"/>.</summary>
    public Instant? AtRiskFrom { get; internal init; }

    /// <summary>The share of the target from which on it is at risk.</summary>
    public double AtRiskShare { get; internal init; }

    /// <summary>True when it is done.</summary>
    public bool IsDone => DoneAt is not null;

    /// <summary>超时: more time is used than promised. Exactly the target is in time.</summary>
    public bool IsBreached => Elapsed > Target;

    /// <summary>Target − elapsed, at least 0; null without a target.</summary>
    public Duration? Remaining => Target is { } target ? Duration.Max(Duration.Zero, target - Elapsed) : null;

    /// <summary>Elapsed − target, at least 0; null without a target.</summary>
    public Duration? Overdue => Target is { } target ? Duration.Max(Duration.Zero, Elapsed - target) : null;

    /// <summary>Elapsed / target; null without a target.</summary>
    public double? UsedShare => Target is { } target ? Elapsed / target : null;

    /// <summary>Not done, not breached, and the used share has reached the policy's share.</summary>
    public bool IsAtRisk => !IsDone && !IsBreached && UsedShare >= AtRiskShare;

    /// <summary>False when breached, true when done in time; null while it is open, and without a target.</summary>
    public bool? Attained =>
        Target is null ? null
        : IsBreached ? false
        : IsDone ? true
        : null;

    internal Explanation Explain(Phrase name)
    {
        var verdict = Attained switch
        {
            false => new Phrase("breached", "超时"),
            true => new Phrase("in time", "按时"),
            _ when Target is null => new Phrase("nothing promised", "无承诺"),
            _ when IsAtRisk => new Phrase("at risk", "有超时风险"),
            _ => new Phrase("running", "计时中"),
        };
        var parts = new List<Explanation>
        {
            Explanation.Of(new Phrase("Working hours used", "已用工作小时"), Elapsed.TotalHours),
            Explanation.Of(new Phrase("Working hours paused", "暂停工作小时"), Paused.TotalHours),
            Explanation.Of(new Phrase("Counted from", "起算时间"), Moment(Start)),
        };
        if (Target is { } target)
            parts.Add(Explanation.Of(new Phrase("Working hours promised", "承诺工作小时"), target.TotalHours));
        if (Due is { } due)
            parts.Add(Explanation.Of(new Phrase("Due", "到期"), Moment(due)));
        if (DoneAt is { } done)
            parts.Add(Explanation.Of(new Phrase("Done", "完成"), Moment(done)));
        return Explanation.Of(name, verdict, default, default, [.. parts]);
    }

    private static string Moment(Instant instant) => NodaTime.Text.InstantPattern.ExtendedIso.Format(instant);
}
