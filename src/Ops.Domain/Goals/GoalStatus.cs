using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>The status of a goal, and why.</summary>
public sealed record GoalStatus : IExplainable
{
    private GoalStatus() { }

    /// <summary>The status.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>Why.</summary>
    public StatusReason Reason { get; internal init; }

    /// <summary>The figure on which the bands are laid; null without data.</summary>
    public double? Value { get; internal init; }

    /// <summary>What it was made from.</summary>
    public StatusFacts Facts { get; internal init; } = new();

    /// <summary>The policy.</summary>
    public StatusMeasure Measure { get; internal init; }

    /// <summary>Judges a goal.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="asOf">The day of the question; null if nothing depends on it.</param>
    /// <returns>The status.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity, an option out of its range, a ratio or margin without expected progress, a
    /// policy of staleness without a day. <see cref="FaultCode.UnknownReference"/>: with hysteresis, a previous status that is not in the bands.
    /// <see cref="FaultCode.ZeroDenominator"/>: a ratio to an expected progress of 0.
    /// </exception>
    public static GoalStatus Of(StatusFacts facts, StatusPolicy policy, LocalDate? asOf = null)
    {
        Guard.NotNull(facts, nameof(facts));
        Guard.NotNull(policy, nameof(policy)).Checked();
        double? value = facts.Progress is { } progress ? ValueOf(progress, facts.Expected, policy.Measure) : null;
        var (reason, status) = Judge(facts, policy, asOf, value);
        return new GoalStatus
        {
            Status = status,
            Reason = reason,
            Value = value,
            Facts = facts,
            Measure = policy.Measure,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var formula = Measure switch
        {
            StatusMeasure.Ratio => Phrase.Of($"{Facts.Progress} / {Facts.Expected}"),
            StatusMeasure.Margin => Phrase.Of($"{Facts.Progress} - {Facts.Expected}"),
            _ => Phrase.Of($"{Facts.Progress}"),
        };
        var figure = Explanation.Of(new Phrase("Figure judged", "判断数值"), Value, Value is null ? default : formula);
        return Explanation.Of(new Phrase("Status", "状态"), Status, Because, default, figure);
    }

    private Phrase Because =>
        Reason switch
        {
            StatusReason.Achieved => new Phrase("the target is reached", "已达到目标"),
            StatusReason.Held => new Phrase("the limit is not passed by the hysteresis", "未越过滞后界限"),
            StatusReason.TooEarly => new Phrase("too little time is over", "时间尚早"),
            StatusReason.SetByHand => new Phrase("set by hand", "人工设定"),
            StatusReason.Outdated => new Phrase("the last check-in is too old", "最近一次打点过旧"),
            StatusReason.NoData => new Phrase("no data", "无数据"),
            StatusReason.Closed => new Phrase("closed", "已关闭"),
            _ => new Phrase("by the bands", "按区间"),
        };

    private static double ValueOf(double progress, double? expected, StatusMeasure measure)
    {
        Guard.Finite(progress, nameof(StatusFacts.Progress));
        if (measure == StatusMeasure.Value)
            return progress;
        if (expected is not { } by)
            throw Faults.Invalid(nameof(StatusFacts.Expected), "no expected progress", "give it, or judge by value");
        Guard.Finite(by, nameof(StatusFacts.Expected));
        if (measure == StatusMeasure.Margin)
            return progress - by;
        return by != 0
            ? progress / by
            : throw Faults.ZeroDenominator(nameof(StatusFacts.Expected), "0 is expected", "judge by margin, or later");
    }

    private static (StatusReason Reason, string Status) Judge(StatusFacts facts, StatusPolicy policy, LocalDate? asOf, double? value)
    {
        if (facts.IsClosed)
            return (StatusReason.Closed, policy.ClosedStatus);
        if (value is not { } figure)
            return (StatusReason.NoData, policy.NoDataStatus);
        if (IsStale(facts, policy, asOf))
            return (StatusReason.Outdated, policy.StaleStatus);
        if (facts.SetByHand is { } set && !(facts.LastCheckIn > facts.SetOn))
            return (StatusReason.SetByHand, set);
        if (facts.Elapsed is { } elapsed && !Reach.Ratio(Guard.Finite(elapsed, nameof(facts.Elapsed)), policy.JudgedFrom))
            return (StatusReason.TooEarly, policy.EarlyStatus);
        if (policy.AchievedAt is { } achieved && Reach.Ratio(facts.Progress!.Value, achieved))
            return (StatusReason.Achieved, policy.AchievedStatus);
        string status = policy.Bands.Classify(figure + Reach.OfRatio);
        if (policy.Hysteresis == 0 || facts.Previous is not { } previous)
            return (StatusReason.Bands, status);
        string held = policy.Bands.Classify(figure + Reach.OfRatio, previous, policy.Hysteresis);
        return (held == status ? StatusReason.Bands : StatusReason.Held, held);
    }

    private static bool IsStale(StatusFacts facts, StatusPolicy policy, LocalDate? asOf)
    {
        if (policy.StaleAfterDays is not { } days || facts.LastCheckIn is not { } last)
            return false;
        if (asOf is not { } today)
            throw Faults.Invalid(nameof(asOf), "no day to judge staleness by", "give the day of the question");
        return today > last.PlusDays(days);
    }
}
