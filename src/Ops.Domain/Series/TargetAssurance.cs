using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Can the process be relied on to meet a target that may change from point to point? The icon, the share to expect, and the share met.</summary>
/// <remarks>Limits of the last phase only, with the constants of Making Data Count. Makes no claim of equality.</remarks>
public sealed class TargetAssurance : IExplainable
{
    private TargetAssurance() { }

    /// <summary>The limits of the last phase, mean ± 2.66·MR̄.</summary>
    public ControlLimits Limits { get; private init; }

    /// <summary>The last target given; null when there is none.</summary>
    public double? Target { get; private init; }

    /// <summary>The icon.</summary>
    public AssuranceIcon Icon { get; private init; }

    /// <summary>The share of points to be expected on the good side of the target, in [0, 1], by the normal distribution with σ = MR̄/1.128; null without a target.</summary>
    public double? ExpectedShare { get; private init; }

    /// <summary>Whether each point met its own target; null where it had none.</summary>
    public ImmutableArray<bool?> Attained { get; private init; }

    /// <summary>The share met of the last points that had a target, in [0, 1]; null when none had.</summary>
    public double? RecentShare { get; private init; }

    /// <summary>How many of the last judged points in a row met their target, or missed it (negative); 0 when none was judged.</summary>
    public int Streak { get; private init; }

    /// <summary>Judges a process against its targets.</summary>
    /// <param name="values">The values in time order.</param>
    /// <param name="targets">The target of each point; null where it has none.</param>
    /// <param name="improvement">Which way is good: increase or decrease.</param>
    /// <param name="rebaseAt">The points at which a new phase starts, ascending, each from 1; null or empty for none.</param>
    /// <param name="recent">How many judged points count as recent, at least 1.</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, no
    /// direction, an argument out of range. <see cref="FaultCode.NotOrdered"/>: phase starts that do not rise.
    /// <see cref="FaultCode.InsufficientData"/>: a last phase of one point.
    /// </exception>
    public static TargetAssurance Of(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double?> targets,
        DesiredChange improvement,
        IReadOnlyList<int>? rebaseAt = null,
        int recent = 12
    )
    {
        Guard.NotEmpty(values, nameof(values));
        Guard.NotEmpty(targets, nameof(targets));
        Guard.SameLength(targets.Length, nameof(targets), values.Length, nameof(values));
        Guard.Finite(values, nameof(values));
        PhasedChart.Present(targets, new double[targets.Length], nameof(targets));
        if (Guard.Defined(improvement, nameof(improvement)) == DesiredChange.Neutral)
            throw Faults.Invalid(nameof(improvement), "a target without a good side", "say whether an increase or a decrease is good");
        Guard.InRange(recent, 1, int.MaxValue, nameof(recent));
        int start = RebasedPhases.Bounds(values.Length, rebaseAt ?? [])[^2];
        var two = ChartConstants.Of(2, ConstantSet.Published);
        Guard.AtLeast(values.Length - start, 2, nameof(values));
        var limits = MovingRanges.Of(values[start..], null).Limits(two);
        var attained = new bool?[values.Length];
        double? last = null;
        for (int i = 0; i < attained.Length; i++)
        {
            last = targets[i] ?? last;
            attained[i] = targets[i] is { } target ? Meets(values[i], target, improvement) : null;
        }
        var (share, streak) = Record(attained, recent);
        return new TargetAssurance
        {
            Limits = limits,
            Target = last,
            Icon = PlotTheDots.AssuranceOf(last, limits, improvement),
            ExpectedShare = last is { } goal ? Expected(limits, goal, improvement) : null,
            Attained = [.. attained],
            RecentShare = share,
            Streak = streak,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Assurance", "保证图标"),
            Icon.ToPhrase(),
            Phrase.Of($"limits {Limits.Lower} … {Limits.Upper}", $"控制限 {Limits.Lower} … {Limits.Upper}"),
            new Phrase("NHS England, Making Data Count", "英国 NHS，Making Data Count"),
            Explanation.Of(new Phrase("Target", "目标值"), Target),
            Explanation.Of(
                new Phrase("Share to be expected", "预期达标比例"),
                ExpectedShare,
                Phrase.Of($"normal, mean {Limits.Center}, σ {Limits.Sigma}", $"正态分布，均值 {Limits.Center}，σ {Limits.Sigma}")
            ),
            Explanation.Of(new Phrase("Share met recently", "近期达标比例"), RecentShare),
            Explanation.Of(new Phrase("Met in a row, negative if missed", "连续达标数（负数为未达标）"), $"{Streak}")
        );

    private static bool Meets(double value, double target, DesiredChange improvement) =>
        improvement == DesiredChange.Increase ? value >= target : value <= target;

    private static double Expected(ControlLimits limits, double target, DesiredChange improvement)
    {
        if (limits.Sigma == 0)
            return Meets(limits.Center, target, improvement) ? 1 : 0;
        double distance = (limits.Center - target) / limits.Sigma;
        return NormalFunctions.Lower(improvement == DesiredChange.Increase ? distance : -distance);
    }

    private static (double? Share, int Streak) Record(ReadOnlySpan<bool?> attained, int recent)
    {
        int judged = 0;
        int met = 0;
        int streak = 0;
        bool broken = false;
        for (int i = attained.Length - 1; i >= 0; i--)
        {
            if (attained[i] is not { } result)
                continue;
            if (judged < recent)
            {
                judged++;
                met += result ? 1 : 0;
            }
            broken |= streak != 0 && streak > 0 != result;
            if (!broken)
                streak += result ? 1 : -1;
        }
        return (judged == 0 ? null : (double)met / judged, streak);
    }
}
