namespace Ops.Domain.Series;

/// <summary>A chart of single values in phases, with fixed baselines, limits carried on, exclusions and missing points, all together.</summary>
/// <remarks>
/// A phase's limits come from the positions of its baseline that are neither missing nor excluded; a moving range needs both neighbours among
/// them. Limits are never moved by themselves: a phase is the user's decision. Makes no claim of equality.
/// </remarks>
public sealed class PhasedChart : IExplainable
{
    private readonly int[] _phaseOf;

    private PhasedChart(int[] phaseOf, ImmutableArray<PhaseLimits> phases)
    {
        _phaseOf = phaseOf;
        Phases = phases;
    }

    /// <summary>The limits of each phase.</summary>
    public ImmutableArray<PhaseLimits> Phases { get; }

    /// <summary>How many positions, missing ones included.</summary>
    public int Count => _phaseOf.Length;

    /// <summary>The points strictly outside their limits, ascending; excluded points are not among them.</summary>
    public ImmutableArray<int> Beyond { get; private init; }

    /// <summary>
    /// Every point that completes a run on one side within its phase, ascending. Missing and excluded points are passed over; a point on the
    /// centre line breaks the run.
    /// </summary>
    public ImmutableArray<int> Runs { get; private init; }

    /// <summary>Charts a series in phases.</summary>
    /// <param name="values">The values in time order; null where one is missing.</param>
    /// <param name="phases">The phases; the first starts at 0, the starts rise.</param>
    /// <param name="options">Exclusions, screening and run length; null for the defaults.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value or no phase. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; the first phase does
    /// not start at 0; a start, baseline, exclusion, source or run length out of range. <see cref="FaultCode.NotOrdered"/>: starts that do not
    /// rise. <see cref="FaultCode.InsufficientData"/>: a phase with fewer than two points or without a moving range.
    /// </exception>
    public static PhasedChart Of(ReadOnlySpan<double?> values, ReadOnlySpan<ChartPhase> phases, PhasedChartOptions? options = null)
    {
        options ??= new PhasedChartOptions();
        var present = new double[values.Length];
        var usable = Present(values, present, nameof(values));
        Guard.NotEmpty(phases, nameof(phases));
        Guard.InRange(options.RunLength, 2, int.MaxValue, "runLength");
        var excluded = PointUse.Excluded(values.Length, options.Excluded);
        Check(phases, values.Length);
        for (int i = 0; i < usable.Length; i++)
            usable[i] &= !excluded[i];
        var two = ChartConstants.Of(2);
        var limits = ImmutableArray.CreateBuilder<PhaseLimits>(phases.Length);
        var phaseOf = new int[values.Length];
        for (int p = 0; p < phases.Length; p++)
        {
            int start = phases[p].Start;
            int end = p + 1 < phases.Length ? phases[p + 1].Start : values.Length;
            phaseOf.AsSpan(start, end - start).Fill(p);
            limits.Add(
                phases[p].LimitsFrom is { } source
                    ? new PhaseLimits(limits[source].Limits, 0, 0)
                    : Own(p, phases[p], present.AsSpan(start, end - start), usable.AsSpan(start, end - start), two, options)
            );
        }
        var (beyond, runs) = Signals(present, usable, phaseOf, limits, options.RunLength);
        return new PhasedChart(phaseOf, limits.MoveToImmutable()) { Beyond = beyond, Runs = runs };
    }

    /// <summary>The limits at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <returns>Its limits.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such position.</exception>
    public ControlLimits LimitsAt(int index) => Phases[_phaseOf[Guard.InRange(index, 0, Count - 1, nameof(index))]].Limits;

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Phases.Length];
        for (int p = 0; p < parts.Length; p++)
        {
            var limits = Phases[p].Limits;
            int points = Phases[p].PointsUsed;
            int ranges = Phases[p].MovingRangesUsed;
            parts[p] = Explanation.Of(
                Phrase.Of($"Phase {p}, centre line", $"阶段 {p} 的中心线"),
                limits.Center,
                points == 0
                    ? Phrase.Of($"{limits.Lower} … {limits.Upper}, from an earlier phase", $"{limits.Lower} … {limits.Upper}，沿用先前阶段")
                    : Phrase.Of(
                        $"{limits.Lower} … {limits.Upper}, from {points} points and {ranges} moving ranges",
                        $"{limits.Lower} … {limits.Upper}，由 {points} 个点和 {ranges} 个移动极差计算"
                    )
            );
        }
        return Explanation.Of(
            new Phrase("Control chart in phases", "分阶段控制图"),
            $"{Count}",
            Phrase.Of(
                $"{Beyond.Length} points beyond the limits, {Runs.Length} points complete a run",
                $"{Beyond.Length} 点超限，{Runs.Length} 点构成连串"
            ),
            new Phrase("Shewhart 1931; Nelson 1982", "Shewhart 1931；Nelson 1982"),
            parts
        );
    }

    /// <summary>Checks the values, copies those that are there and tells which they are.</summary>
    internal static bool[] Present(ReadOnlySpan<double?> values, Span<double> present, string place)
    {
        Guard.NotEmpty(values, place);
        var there = new bool[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            present[i] = Guard.Finite(value, Guard.At(place, i));
            there[i] = true;
        }
        return there;
    }

    private static void Check(ReadOnlySpan<ChartPhase> phases, int count)
    {
        if (phases[0].Start != 0)
            throw Faults.Invalid("phases[0]", "the first phase does not start at 0", "let the first phase start at 0");
        for (int p = 0; p < phases.Length; p++)
        {
            string place = Guard.At(nameof(phases), p);
            Guard.InRange(phases[p].Start, 0, count - 1, place);
            if (phases[p].LimitsFrom >= p)
                throw Faults.Invalid(place, "limits from a phase that is not earlier", "name an earlier phase");
        }
        for (int p = 1; p < phases.Length; p++)
        {
            if (phases[p].Start <= phases[p - 1].Start)
                throw Faults.NotOrdered(
                    Guard.At(nameof(phases), p),
                    "it does not start after the phase before",
                    "give the phases in time order"
                );
        }
    }

    private static PhaseLimits Own(
        int index,
        ChartPhase phase,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> usable,
        ChartConstants two,
        PhasedChartOptions options
    )
    {
        int length = Math.Min(phase.Baseline ?? values.Length, values.Length);
        var found =
            MovingRanges.OfUsed(values[..length], usable[..length], options.ScreenMovingRanges ? two.D4 : null)
            ?? throw Faults.Insufficient(
                Guard.At("phases", index),
                "fewer than two points or no moving range",
                "give the phase at least two neighbouring points"
            );
        return new PhaseLimits(found.Limits(two), found.Points, found.Ranges);
    }

    private static (ImmutableArray<int> Beyond, ImmutableArray<int> Runs) Signals(
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> usable,
        ReadOnlySpan<int> phaseOf,
        ImmutableArray<PhaseLimits>.Builder phases,
        int runLength
    )
    {
        var beyond = ImmutableArray.CreateBuilder<int>();
        var runs = ImmutableArray.CreateBuilder<int>();
        int side = 0;
        int length = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0 && phaseOf[i] != phaseOf[i - 1])
                (side, length) = (0, 0);
            if (!usable[i])
                continue;
            var limits = phases[phaseOf[i]].Limits;
            if (limits.Outside(values[i]))
                beyond.Add(i);
            int now = values[i].CompareTo(limits.Center);
            length = now != 0 && now == side ? length + 1 : Math.Abs(now);
            side = now;
            if (length >= runLength)
                runs.Add(i);
        }
        return (beyond.DrainToImmutable(), runs.DrainToImmutable());
    }
}
