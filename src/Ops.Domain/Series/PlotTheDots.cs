namespace Ops.Domain.Series;

/// <summary>
/// A chart of single values by the method of NHS England's programme Making Data Count, "plot the dots": its constants, its four rules, and the
/// two icons that say whether something has changed and whether the target will be met.
/// </summary>
/// <remarks>Limits mean ± 2.66·MR̄, thirds at ± 2·2.66/3·MR̄. Makes no claim of equality.</remarks>
public sealed class PlotTheDots : IExplainable
{
    private PlotTheDots() { }

    /// <summary>Which way is good.</summary>
    public DesiredChange Improvement { get; private init; }

    /// <summary>The target; null for none.</summary>
    public double? Target { get; private init; }

    /// <summary>The limits at each point.</summary>
    public ImmutableArray<ControlLimits> Limits { get; private init; }

    /// <summary>Why each point is special, or that it is not.</summary>
    public ImmutableArray<PointCause> Causes { get; private init; }

    /// <summary>What each point says, in the terms of the icon.</summary>
    public ImmutableArray<VariationIcon> Points { get; private init; }

    /// <summary>What the last point says.</summary>
    public VariationIcon Variation => Points[^1];

    /// <summary>Whether the target will be met, from the limits of the last phase.</summary>
    public AssuranceIcon Assurance { get; private init; }

    /// <summary>Charts a series.</summary>
    /// <param name="values">The values in time order; each phase has at least 2.</param>
    /// <param name="improvement">Which way is good.</param>
    /// <param name="options">Target, phases and baselines; null for the defaults.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an undefined direction, a phase
    /// that starts outside the values. <see cref="FaultCode.NotOrdered"/>: phase starts that do not rise.
    /// <see cref="FaultCode.InsufficientData"/>: a phase or baseline of fewer than 2 points.
    /// </exception>
    public static PlotTheDots Of(ReadOnlySpan<double> values, DesiredChange improvement, PlotTheDotsOptions? options = null)
    {
        options ??= new PlotTheDotsOptions();
        Guard.Values(values, nameof(values));
        Guard.Defined(improvement, nameof(improvement));
        if (options.Target is { } target)
            Guard.Finite(target, nameof(target));
        int[] bounds = RebasedPhases.Bounds(values.Length, options.RebaseAt);
        var two = ChartConstants.Of(2, ConstantSet.Published);
        var limits = new ControlLimits[values.Length];
        var causes = new PointCause[values.Length];
        for (int p = 0; p + 1 < bounds.Length; p++)
        {
            var phase = values[bounds[p]..bounds[p + 1]];
            int baseline = Math.Min(options.FixAfter ?? phase.Length, phase.Length);
            if (baseline < 2)
                throw Faults.Insufficient(
                    Guard.At("rebaseAt", p),
                    Figures.Format($"{baseline} points for the limits of a phase"),
                    "give each phase and baseline at least 2 points"
                );
            var found = MovingRanges.Of(phase[..baseline], options.ScreenOutliers ? two.D4 : null);
            var own = found.Limits(two);
            limits.AsSpan(bounds[p], phase.Length).Fill(own);
            DotCauses.Fill(phase, own, 2 * two.E2 / 3 * found.MeanRange, causes.AsSpan(bounds[p], phase.Length));
        }
        return new PlotTheDots
        {
            Improvement = improvement,
            Target = options.Target,
            Limits = [.. limits],
            Causes = [.. causes],
            Points = [.. causes.Select(cause => Icon(cause, improvement))],
            Assurance = AssuranceOf(options.Target, limits[^1], improvement),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var last = Limits[^1];
        return Explanation.Of(
            new Phrase("Variation", "变异图标"),
            Variation.ToPhrase(),
            Phrase.Of($"last point: {Causes[^1]}; better: {Improvement}", $"最后一点：{Causes[^1]}；期望方向：{Improvement}"),
            new Phrase("NHS England, Making Data Count", "英国 NHS，Making Data Count"),
            Explanation.Of(new Phrase("Mean of the last phase", "最后阶段均值"), last.Center),
            Explanation.Of(
                new Phrase("Lower control limit", "下控制限"),
                last.Lower,
                new Phrase("mean − 2.66 · mean moving range", "均值 − 2.66 · 平均移动极差")
            ),
            Explanation.Of(
                new Phrase("Upper control limit", "上控制限"),
                last.Upper,
                new Phrase("mean + 2.66 · mean moving range", "均值 + 2.66 · 平均移动极差")
            ),
            Explanation.Of(
                new Phrase("Assurance", "保证图标"),
                $"{Assurance}",
                Target is { } target ? Phrase.Of($"target {target}", $"目标 {target}") : new Phrase("no target", "无目标")
            )
        );
    }

    internal static AssuranceIcon AssuranceOf(double? target, ControlLimits limits, DesiredChange improvement)
    {
        if (target is not { } goal || improvement == DesiredChange.Neutral)
            return AssuranceIcon.None;
        if (!limits.Outside(goal))
            return AssuranceIcon.HitOrMiss;
        return goal > limits.Upper == (improvement == DesiredChange.Decrease)
            ? AssuranceIcon.ConsistentlyPassing
            : AssuranceIcon.ConsistentlyFailing;
    }

    private static VariationIcon Icon(PointCause cause, DesiredChange improvement)
    {
        if (cause == PointCause.CommonCause)
            return VariationIcon.CommonCause;
        bool high = cause is PointCause.AboveLimit or PointCause.TrendUp or PointCause.TwoOfThreeHigh or PointCause.ShiftHigh;
        return (improvement, high) switch
        {
            (DesiredChange.Neutral, true) => VariationIcon.NeutralHigh,
            (DesiredChange.Neutral, false) => VariationIcon.NeutralLow,
            (DesiredChange.Increase, true) => VariationIcon.ImprovementHigh,
            (DesiredChange.Increase, false) => VariationIcon.ConcernLow,
            (_, true) => VariationIcon.ConcernHigh,
            _ => VariationIcon.ImprovementLow,
        };
    }
}
