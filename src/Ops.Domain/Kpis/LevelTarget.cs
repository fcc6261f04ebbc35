namespace Ops.Domain.Kpis;

/// <summary>A target for a level that does not add up: a rate, a stock, a score on its way from a start to an end.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class LevelTarget
{
    private readonly Fraction[] _targets;

    private LevelTarget(Fraction[] targets)
    {
        _targets = targets;
        Targets = [.. targets.Select(target => target.ToDecimal())];
    }

    /// <summary>The target of each period.</summary>
    public ImmutableArray<decimal> Targets { get; }

    /// <summary>By equal steps; the last period has the end.</summary>
    /// <param name="start">The level before the first period.</param>
    /// <param name="end">The target of the last period.</param>
    /// <param name="periods">How many periods, at least 1.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no period.</exception>
    public static LevelTarget Linear(decimal start, decimal end, int periods)
    {
        Guard.InRange(periods, 1, int.MaxValue, nameof(periods));
        return new LevelTarget([.. Enumerable.Range(1, periods).Select(i => start + (((Fraction)end - start) * new Fraction(i, periods)))]);
    }

    /// <summary>By equal growth; the last period has the end.</summary>
    /// <param name="start">The level before the first period, above 0.</param>
    /// <param name="end">The target of the last period, above 0.</param>
    /// <param name="periods">How many periods, at least 1.</param>
    /// <returns>The target; between the ends correct to 15 digits, since roots have no exact decimals.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no period, an end that is not positive.</exception>
    public static LevelTarget Compound(decimal start, decimal end, int periods)
    {
        Guard.InRange(periods, 1, int.MaxValue, nameof(periods));
        if (start <= 0 || end <= 0)
            throw Faults.Invalid(
                start <= 0 ? nameof(start) : nameof(end),
                "it is not positive",
                "give a level above 0, or go by equal steps"
            );
        double growth = ((Fraction)end / start).ToDouble();
        return new LevelTarget([
            .. Enumerable
                .Range(1, periods)
                .Select(i => i == periods ? end : start * (Fraction)(decimal)Math.Pow(growth, (double)i / periods)),
        ]);
    }

    /// <summary>A level that changes in steps.</summary>
    /// <param name="periods">How many periods, at least 1.</param>
    /// <param name="steps">The steps, the first from period 0, each later than the one before; at least one.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no step. <see cref="FaultCode.InvalidArgument"/>: no period, a step outside them, a first step that does not start at 0.
    /// <see cref="FaultCode.NotOrdered"/>: steps that do not rise.
    /// </exception>
    public static LevelTarget Steps(int periods, ReadOnlySpan<TargetStep> steps) => new(TargetSteps.Over(steps, periods));

    /// <summary>Where the level stands after the first periods.</summary>
    /// <param name="direction">Higher or lower is better.</param>
    /// <param name="actuals">The levels of the first periods, null where missing; none before the start.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: more actuals than periods. <see cref="FaultCode.InvalidArgument"/>: a direction without order.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond decimal.
    /// </exception>
    public LevelProgress Progress(Direction direction, ReadOnlySpan<decimal?> actuals = default)
    {
        if (actuals.Length > _targets.Length)
            throw Faults.Length(nameof(actuals), actuals.Length, _targets.Length, "periods");
        int sign = Order.Sign(direction, nameof(direction));
        int last = -1;
        int met = 0;
        for (int i = 0; i < actuals.Length; i++)
        {
            if (actuals[i] is not { } actual)
                continue;
            last = i;
            met += ((Fraction)actual - _targets[i]).Sign * sign >= 0 ? 1 : 0;
        }
        if (last < 0)
            return new LevelProgress();
        Fraction level = actuals[last]!.Value;
        return new LevelProgress
        {
            LastActual = actuals[last],
            LastTarget = Targets[last],
            GapToDate = (level - _targets[last]).ToDecimal(),
            AttainmentToDate = Attainment.Of(level, _targets[last], sign),
            RequiredChangePerPeriod = Fraction.Ratio(_targets[^1] - level, new Fraction(_targets.Length - actuals.Length, 1))?.ToDecimal(),
            PeriodsOnTarget = met,
        };
    }
}
