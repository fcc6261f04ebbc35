using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>How many points a chart takes on average until it signals, from its start and with independent normal values whose mean has shifted.</summary>
/// <remarks>
/// CUSUM and EWMA solve the integral equation of the run length (Page 1954; Brook and Evans 1972; Crowder 1987) by Gauss–Legendre quadrature.
/// Without a shift it is the distance between false alarms. Two results are equal when all their figures are.
/// </remarks>
public sealed record AverageRunLength : IExplainable
{
    private AverageRunLength() { }

    /// <summary>The chart, in words.</summary>
    public Phrase Chart { get; internal init; }

    /// <summary>The shift of the mean in standard deviations.</summary>
    public double Shift { get; internal init; }

    /// <summary>The average run length in points, at least 1.</summary>
    public double Value { get; internal init; }

    /// <summary>A CUSUM chart with reference k and decision interval h.</summary>
    /// <param name="reference">k, at least 0.</param>
    /// <param name="decision">h, above 0 and at most 100.</param>
    /// <param name="shift">The shift of the mean in standard deviations.</param>
    /// <param name="sides">Both sides, or the upper one only.</param>
    /// <param name="headStart">Where the sum starts, at least 0 and below h; with one side only.</param>
    /// <returns>The average run length; of both sides by 1/ARL = 1/ARL⁺ + 1/ARL⁻.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or out of range, a head start with both sides. <see cref="FaultCode.Overflow"/>:
    /// the average run length is beyond double.
    /// </exception>
    public static AverageRunLength Cusum(
        double reference,
        double decision,
        double shift,
        ChartSides sides = ChartSides.Both,
        double? headStart = null
    )
    {
        Guard.NotNegative(reference, nameof(reference));
        Guard.InRange(Guard.Positive(decision, nameof(decision)), 0, 100, nameof(decision));
        Guard.Finite(shift, nameof(shift));
        Guard.Defined(sides, nameof(sides));
        double start = CusumMonitor.Start(headStart ?? 0, decision);
        if (headStart is not null && sides == ChartSides.Both)
            throw Faults.Invalid(nameof(headStart), "a head start on both sides", "ask for one side");
        double upper = CusumRun(reference, decision, shift, start);
        double value = sides == ChartSides.Upper ? upper : 1 / ((1 / upper) + (1 / CusumRun(reference, decision, -shift, 0)));
        return Result(
            Phrase.Of($"CUSUM, k = {reference}, h = {decision}, start {start}", $"CUSUM，k = {reference}，h = {decision}，初值 {start}"),
            shift,
            value
        );
    }

    /// <summary>A two-sided EWMA chart with constant limits ±L·√(λ/(2 − λ)), started at the centre.</summary>
    /// <param name="lambda">The weight λ of the newest value, in (0, 1]; not so small that the limits are 300 times λ apart.</param>
    /// <param name="width">The width L, above 0.</param>
    /// <param name="shift">The shift of the mean in standard deviations.</param>
    /// <returns>The average run length.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or out of range. <see cref="FaultCode.Overflow"/>: the average run length is beyond double.
    /// </exception>
    public static AverageRunLength Ewma(double lambda, double width, double shift)
    {
        EwmaMonitor.Weight(lambda);
        Guard.Positive(width, nameof(width));
        Guard.Finite(shift, nameof(shift));
        double limit = width * Math.Sqrt(lambda / (2 - lambda));
        double steps = 2 * limit / lambda;
        if (steps > 300)
            throw Faults.Invalid(
                nameof(lambda),
                Figures.Format($"limits {steps} times λ apart"),
                "give a greater weight or a smaller width"
            );
        var chain = RunChain.OverNodes(-limit, limit, 32 + (int)(8 * steps), atom: false);
        for (int i = 0; i < chain.States; i++)
        {
            double carried = (1 - lambda) * chain.At(i);
            for (int j = 0; j < chain.States; j++)
                chain[i, j] = chain.Weight(j) * NormalFunctions.Density(((chain.At(j) - carried) / lambda) - shift) / lambda;
            chain.Leave(
                i,
                NormalFunctions.Upper(((limit - carried) / lambda) - shift) + NormalFunctions.Lower(((-limit - carried) / lambda) - shift)
            );
        }
        double[] lengths = chain.Solve();
        double value = 1;
        for (int j = 0; j < lengths.Length; j++)
            value += chain.Weight(j) * NormalFunctions.Density((chain.At(j) / lambda) - shift) / lambda * lengths[j];
        return Result(Phrase.Of($"EWMA, λ = {lambda}, L = {width}", $"EWMA，λ = {lambda}，L = {width}"), shift, value);
    }

    /// <summary>A Shewhart chart that signals when a point lies beyond a width: 1/p.</summary>
    /// <param name="width">The width of the limits in standard deviations of the plotted figure, above 0.</param>
    /// <param name="shift">The shift of the mean in standard deviations of the plotted figure.</param>
    /// <param name="sides">Both sides, or the upper one only.</param>
    /// <returns>The average run length.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or out of range. <see cref="FaultCode.Overflow"/>: the average run length is beyond double.
    /// </exception>
    public static AverageRunLength Shewhart(double width, double shift, ChartSides sides = ChartSides.Both)
    {
        Guard.Positive(width, nameof(width));
        Guard.Finite(shift, nameof(shift));
        Guard.Defined(sides, nameof(sides));
        double beyond = NormalFunctions.Upper(width - shift) + (sides == ChartSides.Both ? NormalFunctions.Lower(-width - shift) : 0);
        return Result(Phrase.Of($"Shewhart, L = {width}", $"Shewhart，L = {width}"), shift, 1 / beyond);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Average run length", "平均运行链长"),
            Value,
            Phrase.Of($"{Chart.English}, shift {Shift}", $"{Chart.Chinese}，偏移 {Shift}"),
            new Phrase("Brook and Evans 1972; Crowder 1987", "Brook 与 Evans 1972；Crowder 1987")
        );

    private static AverageRunLength Result(Phrase chart, double shift, double value) =>
        double.IsFinite(value)
            ? new AverageRunLength
            {
                Chart = chart,
                Shift = shift,
                Value = value,
            }
            : throw Faults.Overflow(nameof(shift), "the average run length is beyond double", "give narrower limits");

    /// <summary>The upper sum: state 0 is a sum of exactly 0, the others are the nodes on (0, h).</summary>
    private static double CusumRun(double k, double h, double shift, double start)
    {
        var chain = RunChain.OverNodes(0, h, 32 + (int)(8 * h), atom: true);
        for (int i = 0; i < chain.States; i++)
        {
            double level = k - shift - chain.At(i);
            chain[i, 0] = NormalFunctions.Lower(level);
            for (int j = 1; j < chain.States; j++)
                chain[i, j] = chain.Weight(j) * NormalFunctions.Density(chain.At(j) + level);
            chain.Leave(i, NormalFunctions.Upper(h + level));
        }
        double[] lengths = chain.Solve();
        double value = 1 + (NormalFunctions.Lower(k - shift - start) * lengths[0]);
        for (int j = 1; j < lengths.Length; j++)
            value += chain.Weight(j) * NormalFunctions.Density(chain.At(j) + k - shift - start) * lengths[j];
        return value;
    }
}
