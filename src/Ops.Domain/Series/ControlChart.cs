namespace Ops.Domain.Series;

/// <summary>A Shewhart control chart: the points, and for each point the centre line and the limits at three standard deviations.</summary>
/// <remarks>Makes no claim of equality.</remarks>
public sealed partial class ControlChart : IExplainable
{
    private readonly double[] _points;
    private readonly ControlLimits[] _limits;

    private ControlChart(ControlChartKind kind, double[] points, ControlLimits[] limits)
    {
        Kind = kind;
        _points = points;
        _limits = limits;
    }

    /// <summary>What is plotted.</summary>
    public ControlChartKind Kind { get; }

    /// <summary>How many points.</summary>
    public int Count => _points.Length;

    /// <summary>The plotted points in time order.</summary>
    public ReadOnlySpan<double> Points => _points;

    /// <summary>The standard deviation of single values that the limits rest on; null for counts and shares.</summary>
    public double? ProcessSigma { get; private init; }

    /// <summary>Laney's σz, how much wider (above 1) or narrower the points spread than chance alone would make them; null for other charts.</summary>
    public double? SigmaZ { get; private init; }

    /// <summary>The standardised points z of a Laney chart; empty for other charts.</summary>
    public ImmutableArray<double> Standardised { get; private init; } = [];

    /// <summary>How many points gave the limits.</summary>
    public int PointsUsed { get; private init; }

    /// <summary>How many moving ranges gave the limits; null where the chart does not use them.</summary>
    public int? MovingRangesUsed { get; private init; }

    /// <summary>The limits of a point.</summary>
    /// <param name="index">The point, from 0.</param>
    /// <returns>Its limits.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such point.</exception>
    public ControlLimits LimitsAt(int index)
    {
        Guard.InRange(index, 0, Count - 1, nameof(index));
        return Limits(index);
    }

    /// <summary>The points strictly outside their limits, ascending; points excluded from the limits are not among them.</summary>
    /// <returns>Their indices.</returns>
    public ImmutableArray<int> Beyond()
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < _points.Length; i++)
        {
            if (Limits(i).Outside(_points[i]) && !(Excluded is { } excluded && excluded[i]))
                found.Add(i);
        }
        return found.DrainToImmutable();
    }

    /// <summary>What a set of rules finds on this chart.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The signals.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.ZeroDenominator"/>: a point has no spread, so that no distance can be measured.</exception>
    public RuleSignals Signals(ChartRuleSet rules)
    {
        Guard.NotNull(rules, nameof(rules));
        if (_limits.Length == 1)
        {
            RequireSpread(0);
            return RuleSignals.Found(_points, new EqualScale(_limits[0].Center, _limits[0].Sigma), rules);
        }
        for (int i = 0; i < _limits.Length; i++)
            RequireSpread(i);
        return RuleSignals.Found(_points, new LimitScale(_limits), rules);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var limits = Limits(Count - 1);
        return Explanation.Of(
            new Phrase("Control chart", "控制图"),
            Kind.ToPhrase(),
            Phrase.Of($"{Count} points, {PointsUsed} of them give the limits", $"{Count} 个点，其中 {PointsUsed} 个用于计算控制限"),
            new Phrase("Shewhart 1931; Montgomery", "Shewhart 1931；Montgomery"),
            Explanation.Of(new Phrase("Centre line, last point", "中心线（最后一点）"), limits.Center),
            Explanation.Of(
                new Phrase("Lower control limit", "下控制限"),
                limits.Lower,
                Phrase.Of(
                    $"{limits.Center} − 3·{limits.Sigma}, cut to what the figure can be",
                    $"{limits.Center} − 3·{limits.Sigma}，不超出可取范围"
                )
            ),
            Explanation.Of(
                new Phrase("Upper control limit", "上控制限"),
                limits.Upper,
                Phrase.Of(
                    $"{limits.Center} + 3·{limits.Sigma}, cut to what the figure can be",
                    $"{limits.Center} + 3·{limits.Sigma}，不超出可取范围"
                )
            ),
            Explanation.Of(new Phrase("Standard deviation of the process", "过程标准差"), ProcessSigma),
            Explanation.Of(new Phrase("Laney's sigma z", "Laney σz"), SigmaZ),
            Explanation.Of(new Phrase("Points beyond the limits", "超出控制限的点数"), $"{Beyond().Length}")
        );
    }

    private bool[]? Excluded { get; init; }

    private ControlLimits Limits(int index) => _limits.Length == 1 ? _limits[0] : _limits[index];

    private void RequireSpread(int index)
    {
        if (!(_limits[index].Sigma > 0))
            throw Faults.ZeroDenominator(Guard.At("sigma", index), "the standard deviation is 0", "rules need points that vary");
    }
}
