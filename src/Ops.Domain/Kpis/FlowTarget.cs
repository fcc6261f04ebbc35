namespace Ops.Domain.Kpis;

/// <summary>A target that adds up over periods: sales, hours, defects of a year, spread evenly, by a season, by growth or in steps.</summary>
/// <remarks>The periods sum to the total exactly. Holds a list and makes no claim of value equality.</remarks>
public sealed class FlowTarget
{
    private readonly Fraction[] _targets;

    private FlowTarget(Fraction[] targets)
    {
        _targets = targets;
        Targets = [.. targets.Select(target => target.ToDecimal())];
        Cumulative = [.. Running(targets).Select(sum => sum.ToDecimal())];
    }

    /// <summary>The target of each period.</summary>
    public ImmutableArray<decimal> Targets { get; }

    /// <summary>The target up to and including each period.</summary>
    public ImmutableArray<decimal> Cumulative { get; }

    /// <summary>The target of all periods together.</summary>
    public decimal Total => Cumulative[^1];

    /// <summary>The same in every period.</summary>
    /// <param name="total">The target of all periods together.</param>
    /// <param name="periods">How many periods, at least 1.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no period.</exception>
    public static FlowTarget Even(decimal total, int periods) => Spread(total, Weights(periods, _ => Fraction.One));

    /// <summary>In proportion to a profile, for example last year's months.</summary>
    /// <param name="total">The target of all periods together.</param>
    /// <param name="periods">How many periods, at least 1.</param>
    /// <param name="profile">The weight of each period, at least 0, not all 0.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no profile. <see cref="FaultCode.LengthMismatch"/>: not one weight per period. <see cref="FaultCode.InvalidArgument"/>: no period, a
    /// negative weight. <see cref="FaultCode.ZeroDenominator"/>: all weights are 0.
    /// </exception>
    public static FlowTarget Seasonal(decimal total, int periods, ReadOnlySpan<decimal> profile)
    {
        Guard.NotEmpty(profile, nameof(profile));
        Guard.SameLength(profile.Length, nameof(profile), periods, nameof(periods));
        for (int i = 0; i < profile.Length; i++)
            Guard.InRange(profile[i], 0, decimal.MaxValue, Guard.At(nameof(profile), i));
        decimal[] weights = profile.ToArray();
        return Spread(total, Weights(periods, i => weights[i]));
    }

    /// <summary>Growing by the same share from period to period.</summary>
    /// <param name="total">The target of all periods together.</param>
    /// <param name="periods">How many periods, at least 1.</param>
    /// <param name="growthPerPeriod">The growth, above −1: 0.02 is 2 % a period.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no period, a growth of −1 or less.</exception>
    public static FlowTarget Growing(decimal total, int periods, decimal growthPerPeriod)
    {
        if (growthPerPeriod <= -1)
            throw Faults.Invalid(nameof(growthPerPeriod), $"{Figures.Text(growthPerPeriod)} is not above -1", "give a growth above -1");
        var factor = Fraction.One + growthPerPeriod;
        return Spread(total, Weights(periods, i => Fraction.Power(factor, i)));
    }

    /// <summary>A target per period that changes in steps.</summary>
    /// <param name="periods">How many periods, at least 1.</param>
    /// <param name="steps">The steps, the first from period 0, each later than the one before; at least one.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no step. <see cref="FaultCode.InvalidArgument"/>: no period, a step outside them, a first step that does not start at 0.
    /// <see cref="FaultCode.NotOrdered"/>: steps that do not rise.
    /// </exception>
    public static FlowTarget Steps(int periods, ReadOnlySpan<TargetStep> steps) => new(TargetSteps.Over(steps, periods));

    /// <summary>Where the figure stands against the target after the first periods.</summary>
    /// <param name="direction">Higher or lower is better.</param>
    /// <param name="actuals">What came in the first periods; none before the start. A gap is an error: a sum to date with a gap is no sum to date.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: more actuals than periods. <see cref="FaultCode.InvalidArgument"/>: a direction without order. <see cref="FaultCode.InsufficientData"/>: a gap.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond decimal.
    /// </exception>
    public FlowProgress Progress(Direction direction, ReadOnlySpan<decimal?> actuals = default)
    {
        if (actuals.Length > _targets.Length)
            throw Faults.Length(nameof(actuals), actuals.Length, _targets.Length, "periods");
        int sign = Order.Sign(direction, nameof(direction));
        var actual = Fraction.Zero;
        for (int i = 0; i < actuals.Length; i++)
            actual +=
                actuals[i]
                ?? throw Faults.Insufficient(Guard.At(nameof(actuals), i), "it is missing", "give every period up to date its actual");
        var target = Fraction.Sum(_targets.Take(actuals.Length));
        var total = Fraction.Sum(_targets);
        int left = _targets.Length - actuals.Length;
        return new FlowProgress
        {
            Total = Total,
            ActualToDate = actual.ToDecimal(),
            TargetToDate = target.ToDecimal(),
            GapToDate = (actual - target).ToDecimal(),
            AttainmentToDate = Attainment.Of(actual, target, sign),
            RequiredRunRate = Fraction.Ratio(total - actual, new Fraction(left, 1))?.ToDecimal(),
            RequiredFactor = left == 0 ? null : Fraction.Ratio(total - actual, total - target)?.ToDouble(),
            ProjectedTotal = (Fraction.Ratio(actual, target) * total)?.ToDecimal(),
        };
    }

    private static FlowTarget Spread(decimal total, Fraction[] weights)
    {
        var sum = Fraction.Sum(weights);
        return sum.IsZero
            ? throw Faults.ZeroDenominator("profile", "the weights sum to 0", "give one period a weight above 0")
            : new FlowTarget(Array.ConvertAll(weights, weight => total * weight / sum));
    }

    private static Fraction[] Weights(int periods, Func<int, Fraction> weight)
    {
        Guard.InRange(periods, 1, int.MaxValue, nameof(periods));
        return [.. Enumerable.Range(0, periods).Select(weight)];
    }

    private static IEnumerable<Fraction> Running(Fraction[] targets)
    {
        var sum = Fraction.Zero;
        foreach (var target in targets)
            yield return sum += target;
    }
}
