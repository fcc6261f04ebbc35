using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Goals;

/// <summary>Is a goal specific, measurable, achievable, relevant and time-bound (SMART 检查).</summary>
/// <remarks>
/// Structure is checked, not wording. Achievability compares the change that is needed in each period, r = (target − last)/k, with the
/// past changes of mean m and standard deviation s: z = ±(r − m)/(s/√k). Above 3 it is unrealistic, at or below 0 not ambitious.
/// Compared by reference.
/// </remarks>
public sealed class SmartCheck : IExplainable
{
    private const double Unrealistic = 3;

    private SmartCheck() { }

    /// <summary>Title, owner and metric are there.</summary>
    public bool IsSpecific { get; internal init; }

    /// <summary>Metric, unit, baseline, target and direction are there, and the target lies on the side of the direction.</summary>
    public bool IsMeasurable { get; internal init; }

    /// <summary>The past makes the target credible; null when it cannot tell.</summary>
    public bool? IsAchievable { get; internal init; }

    /// <summary>It serves another goal, or stands at the top.</summary>
    public bool IsRelevant { get; internal init; }

    /// <summary>It starts before it ends, and has not ended.</summary>
    public bool IsTimeBound { get; internal init; }

    /// <summary>How far the needed change lies above the usual one, in standard errors; null when the past cannot tell.</summary>
    public double? Stretch { get; internal init; }

    /// <summary>The ids of the rules that are broken, sorted; <see cref="SmartRules"/> says what they mean.</summary>
    public ImmutableArray<string> Findings { get; internal init; }

    /// <summary>Checks a statement.</summary>
    /// <param name="statement">The goal as written down.</param>
    /// <param name="asOf">The day of the question; null if the past does not matter.</param>
    /// <returns>The check.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: a parent stands twice. <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity, a band as
    /// direction, a negative number of periods left, a history without that number. <see cref="FaultCode.ZeroDenominator"/>: no period is left.
    /// </exception>
    public static SmartCheck Of(GoalStatement statement, LocalDate? asOf = null)
    {
        Guard.NotNull(statement, nameof(statement));
        Check(statement);
        var findings = new SortedSet<string>(StringComparer.Ordinal);
        Missing(statement, findings);
        bool isSpecific = !findings.Overlaps([SmartRules.MissingTitle, SmartRules.MissingOwner, SmartRules.MissingMetric]);
        bool isMeasurable = Measurable(statement, findings);
        bool isTimeBound = TimeBound(statement, asOf, findings);
        bool isRelevant = statement.IsTopLevel || !statement.Parents.IsDefaultOrEmpty;
        if (!isRelevant)
            findings.Add(SmartRules.NoParent);
        double? stretch = StretchOf(statement, findings);
        return new SmartCheck
        {
            IsSpecific = isSpecific,
            IsMeasurable = isMeasurable,
            IsAchievable = stretch is null ? null : !findings.Contains(SmartRules.Unrealistic),
            IsRelevant = isRelevant,
            IsTimeBound = isTimeBound,
            Stretch = stretch,
            Findings = [.. findings],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("SMART rules broken", "违反的 SMART 规则"),
            (decimal)Findings.Length,
            default,
            default,
            [
                .. Findings.Select(id => Explanation.Of(SmartRules.Name(id), id)),
                Explanation.Of(new Phrase("Stretch", "挑战度 z"), Stretch, Phrase.Of($"±(r - m) / (s / √k)")),
            ]
        );

    private static void Check(GoalStatement statement)
    {
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (string parent in statement.Parents.IsDefault ? [] : statement.Parents)
        {
            if (!parents.Add(parent))
                throw Faults.Duplicate(nameof(statement.Parents), parent);
        }
        if (statement.Baseline is { } baseline)
            Guard.Finite(baseline, nameof(statement.Baseline));
        if (statement.Target is { } target)
            Guard.Finite(target, nameof(statement.Target));
        if (statement.Direction is { } direction && Guard.Defined(direction, nameof(statement.Direction)) == Direction.WithinBand)
            throw Faults.Invalid(nameof(statement.Direction), "a band is no direction", "write a goal for each end of the band");
        if (statement.PeriodsLeft is { } left)
            Guard.NotNegative(left, nameof(statement.PeriodsLeft));
        if (!statement.History.IsDefault)
            Guard.Finite(statement.History.AsSpan(), nameof(statement.History));
    }

    private static void Missing(GoalStatement statement, SortedSet<string> findings)
    {
        ReadOnlySpan<(string Rule, bool IsMissing)> fields =
        [
            (SmartRules.MissingTitle, string.IsNullOrWhiteSpace(statement.Title)),
            (SmartRules.MissingOwner, string.IsNullOrWhiteSpace(statement.Owner)),
            (SmartRules.MissingMetric, string.IsNullOrWhiteSpace(statement.Metric)),
            (SmartRules.MissingUnit, string.IsNullOrWhiteSpace(statement.Unit)),
            (SmartRules.MissingBaseline, statement.Baseline is null),
            (SmartRules.MissingTarget, statement.Target is null),
            (SmartRules.MissingDirection, statement.Direction is null),
            (SmartRules.MissingStart, statement.Start is null),
            (SmartRules.MissingEnd, statement.End is null),
        ];
        foreach (var (rule, isMissing) in fields)
        {
            if (isMissing)
                findings.Add(rule);
        }
    }

    private static bool Measurable(GoalStatement statement, SortedSet<string> findings)
    {
        bool isThere = !findings.Overlaps([
            SmartRules.MissingMetric,
            SmartRules.MissingUnit,
            SmartRules.MissingBaseline,
            SmartRules.MissingTarget,
            SmartRules.MissingDirection,
        ]);
        if (statement is not { Baseline: { } baseline, Target: { } target })
            return false;
        if (target == baseline)
            findings.Add(SmartRules.NoChange);
        else if (statement.Direction is { } direction && target > baseline != (direction == Direction.HigherIsBetter))
            findings.Add(SmartRules.DirectionContradictsTarget);
        else
            return isThere;
        return false;
    }

    private static bool TimeBound(GoalStatement statement, LocalDate? asOf, SortedSet<string> findings)
    {
        bool isOver = statement.End is { } last && asOf > last;
        if (isOver)
            findings.Add(SmartRules.AlreadyEnded);
        if (statement is not { Start: { } start, End: { } end })
            return false;
        if (end > start)
            return !isOver;
        findings.Add(SmartRules.EndNotAfterStart);
        return false;
    }

    private static double? StretchOf(GoalStatement statement, SortedSet<string> findings)
    {
        if (statement.History.IsDefault)
            return null;
        var history = statement.History.AsSpan();
        if (history.Length < 3)
            return Insufficient(findings);
        var changes = new double[history.Length - 1];
        double greatest = 0;
        for (int i = 0; i < changes.Length; i++)
        {
            changes[i] = history[i + 1] - history[i];
            greatest = Math.Max(greatest, Math.Max(Math.Abs(history[i]), Math.Abs(history[i + 1])));
        }
        var moments = SampleMoments.Of(changes, nameof(statement.History), 2);
        double deviation = Math.Sqrt(moments.Variance);
        if (deviation <= 1e-12 * greatest)
            return Insufficient(findings);
        if (statement is not { Target: { } target, Direction: { } direction })
            return null;
        if (statement.PeriodsLeft is not { } left)
            throw Faults.Invalid(nameof(statement.PeriodsLeft), "a history without the periods left", "say how many periods are left");
        if (left == 0)
            throw Faults.ZeroDenominator(nameof(statement.PeriodsLeft), "no period is left", "check the goal before its last period");
        double needed = (target - history[^1]) / left;
        double sign = direction == Direction.HigherIsBetter ? 1 : -1;
        double stretch = sign * (needed - moments.Mean) / (deviation / Math.Sqrt(left));
        if (stretch > Unrealistic + Reach.OfRatio)
            findings.Add(SmartRules.Unrealistic);
        else if (stretch <= Reach.OfRatio)
            findings.Add(SmartRules.NotAmbitious);
        return stretch;
    }

    private static double? Insufficient(SortedSet<string> findings)
    {
        findings.Add(SmartRules.InsufficientHistory);
        return null;
    }
}
